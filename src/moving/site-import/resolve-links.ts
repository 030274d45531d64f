import { LINKED_COLLECTION } from '@/rich-text/allowed-nodes'
import { asRecord } from '@/rich-text/stored-node'
import { addressKey } from './addresses'
import type { ItemAddresses } from './item-addresses'
import { type RecordKind, recordKey } from './records'

export type LinkTargets = {
  /** Posts and pages of the export as `post:12`, by `addressKey`. */
  items: Pick<ItemAddresses, 'get'>
  /** What is imported already. */
  records: ReadonlyMap<string, { documentId: number }>
  /** Where the pages of categories and tags lead now, by `addressKey`. */
  termPages: ReadonlyMap<string, string>
  /** The new address of a page; articles are linked by their ids. */
  pageAddress: (documentId: number) => string | null
}

/**
 * Leads the links of a text to what the other site's posts and pages became here.
 *
 * @returns the text, and whether some links lead to what is in the export but not imported yet
 */
export function resolveLinks<Body>(
  body: Body,
  targets: LinkTargets,
): { body: Body; awaits: boolean; changed: boolean } {
  const state = { awaits: false, changed: false }
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    const record = asRecord(value)
    if (!record) return value
    const inner = Object.fromEntries(Object.entries(record).map(([key, each]) => [key, visit(each)]))
    if (record.type !== 'link') return inner
    return { ...inner, fields: fieldsOf(asRecord(record.fields) ?? {}, targets, state) }
  }
  return { body: visit(body) as Body, ...state }
}

/** The posts and pages of the export that a text links to, as `post:12`. */
export function linkedItems(body: unknown, items: LinkTargets['items']): string[] {
  if (Array.isArray(body)) return body.flatMap((each) => linkedItems(each, items))
  const record = asRecord(body)
  if (!record) return []
  const fields = record.type === 'link' ? asRecord(record.fields) : undefined
  const key = typeof fields?.url === 'string' ? addressKey(fields.url) : null
  const found = key === null ? undefined : items.get(key)
  const inner = Object.values(record).flatMap((each) => linkedItems(each, items))
  return found === undefined ? inner : [found, ...inner]
}

type State = { awaits: boolean; changed: boolean }

function fieldsOf(
  fields: Record<string, unknown>,
  { items, records, termPages, pageAddress }: LinkTargets,
  state: State,
): Record<string, unknown> {
  const key = fields.linkType === 'custom' && typeof fields.url === 'string' ? addressKey(fields.url) : null
  const found = key === null ? undefined : items.get(key)
  const page = key === null ? undefined : termPages.get(key)
  if (page !== undefined) {
    state.changed = true
    return { ...fields, url: page }
  }
  if (found === undefined) return fields
  const colon = found.indexOf(':')
  const [kind, id] = [found.slice(0, colon), found.slice(colon + 1)]
  const record = records.get(recordKey(kind as RecordKind, id))
  if (!record) {
    state.awaits = true
    return fields
  }
  const { url: _, ...others } = fields
  if (kind === 'post') {
    state.changed = true
    return {
      ...others,
      linkType: 'internal',
      doc: { relationTo: LINKED_COLLECTION, value: record.documentId },
    }
  }
  const url = pageAddress(record.documentId)
  if (url === null) return fields
  state.changed = true
  return { ...fields, url }
}
