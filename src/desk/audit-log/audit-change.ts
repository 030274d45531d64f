import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { type AuditEntry, recordAudit } from './record-audit'

/** Longer values are named but not logged; the document's versions have them. */
const LONGEST = 500

type Doc = Record<string, unknown>
type Change = { from: unknown; to: unknown }

/**
 * Logs who changed the public fields of a document that needs no approval, with old and new values. An approved
 * article may refer to it by ID, so none of its changes may be untraceable.
 *
 * @param target the collection
 * @param titleField name of the title field
 * @param fields the public ones; relationships as IDs
 */
export function auditChange(
  target: AuditEntry['target'],
  titleField: string,
  fields: readonly string[],
): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    if (operation === 'update') await recordChange(req, { target, titleField, fields }, previousDoc, doc)
    return doc
  }
}

type Watched = { target: AuditEntry['target']; titleField: string; fields: readonly string[] }

/** Logs the public differences between two states of a document; nothing if there are none. */
export async function recordChange(
  req: PayloadRequest,
  { target, titleField, fields }: Watched,
  before: object,
  after: object & { id: number | string },
): Promise<void> {
  const details = changesOf(before as Doc, after as Doc, fields)
  if (!details) return
  const title = String((after as Doc)[titleField] ?? '')
  await recordAudit(req, { action: 'change', target, targetId: Number(after.id), title, details })
}

/** The same for a global, all of whose fields are public. */
export function auditGlobalChange(target: 'settings', title: string): GlobalAfterChangeHook {
  return async ({ doc, previousDoc, req }) => {
    const fields = Object.keys(doc).filter((name) => !BOOKKEEPING.has(name))
    const details = changesOf(previousDoc ?? {}, doc, fields)
    if (details) await recordAudit(req, { action: 'change', target, targetId: 0, title, details })
    return doc
  }
}

const BOOKKEEPING = new Set(['id', 'createdAt', 'updatedAt', 'globalType', '_status'])

function changesOf(before: Doc, after: Doc, fields: readonly string[]): Record<string, Change> | null {
  const changes = fields.flatMap((name) => {
    const [from, to] = [plain(before[name]), plain(after[name])]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [[name, { from: short(from), to: short(to) }]]
  })
  return changes.length === 0 ? null : Object.fromEntries(changes)
}

/** Without row IDs; a related document as its ID; nothing as null. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (typeof value !== 'object') return value
  if ('id' in value && typeof value.id === 'number') return value.id
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'id' && plain(inner) !== null)
  return entries.length === 0 ? null : Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]))
}

const short = (value: unknown) => ((JSON.stringify(value) ?? '').length > LONGEST ? '(long)' : value)
