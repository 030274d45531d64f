import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { env } from '@/env'
import { redirectPath } from './addresses'
import { COLLECTIONS, type ImportContext, SECTIONS } from './context'
import { readItem } from './document'
import { foreseeComments, importComments } from './import-comments'
import { foreseeRedirect, importRedirect } from './import-redirect'
import type { Outcome } from './outcome'
import { type PreparedItem, prepareItem } from './prepare-item'
import { type ImportRecord, keepRecords, readRecords, recordKey } from './records'
import { redirectedAddresses } from './redirected-addresses'
import { refusalOf } from './refusal'
import { type LinkTargets, linkedItems, resolveLinks } from './resolve-links'
import type { SourceItem } from './source'
import type { Survey } from './survey'
import { writeItem } from './write-item'

/**
 * Imports a post or page with its comments and redirect, in one transaction. What was imported before changes only if the
 * export says something else and no editor has changed it.
 *
 * @returns one outcome for each thing
 * @throws what is not about this item, such as a lost database
 */
export async function importItem(shared: ImportContext, item: SourceItem): Promise<Outcome[]> {
  const prepared = prepareItem(shared, item)
  const outcome = outcomeOf(item)
  if (typeof prepared === 'string')
    return withComments({ ...outcome, result: 'refused', notes: [prepared] }, item)
  const { payload, survey } = shared
  const context = { ...shared, records: await readRecords(payload, survey.siteKey, keysOf(prepared, survey)) }
  const record = context.records.get(recordKey(item.kind, item.id))
  if (context.options.dryRun) return foresee(context, prepared, record)
  if (record && isSettled(context, prepared, record)) {
    return withOthers(context, item, { ...outcome, result: 'unchanged' })
  }
  try {
    return await runInTransaction(payload, (req) => store(req, context, prepared, record))
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === null) throw error
    return withComments({ ...outcome, result: 'refused', notes: [...prepared.notes, reason] }, item)
  }
}

/** The records that an item needs: its own, and those of what it links to. An export has too many to keep them all. */
function keysOf({ item, body }: PreparedItem, survey: Survey): string[] {
  const paths = redirectedAddresses(item, survey).map(redirectPath)
  return [
    recordKey(item.kind, item.id),
    ...item.comments.map(({ id }) => recordKey('comment', id)),
    ...paths.flatMap((from) => (from === null ? [] : [recordKey('redirect', from)])),
    ...linkedItems(body, survey.items),
  ]
}

const outcomeOf = ({ kind, line, title, id }: SourceItem): Outcome => ({
  kind,
  line,
  title: title || `${kind} ${id}`,
  result: 'made',
  path: null,
  notes: [],
})

/** Comments of what is not imported are left out with it. */
const withComments = (outcome: Outcome, { comments, kind }: SourceItem): Outcome[] => [
  outcome,
  ...comments.map(({ id, line, name }): Outcome => {
    const note = kind === 'page' ? 'pages have no comments here' : 'its article was not imported'
    return { kind: 'comment', line, title: `${id} by ${name}`, result: 'left out', path: null, notes: [note] }
  }),
]

/** Whether nothing has to be written: nothing new, and nothing to publish. */
function isSettled(context: ImportContext, { digest, item }: PreparedItem, record: ImportRecord): boolean {
  const isSame = record.digest === digest && !context.options.publish
  if (item.kind === 'page') return isSame
  return isSame && item.comments.every(({ id }) => id === '' || context.records.has(recordKey('comment', id)))
}

function foresee(
  context: ImportContext,
  { item, notes, digest }: PreparedItem,
  record?: ImportRecord,
): Outcome[] {
  const result = record === undefined ? 'made' : record.digest === digest ? 'unchanged' : 'updated'
  return withOthers(context, item, { ...outcomeOf(item), result, notes })
}

/** An outcome with those of the comments and the redirect, as they are known before anything is written. */
function withOthers(context: ImportContext, item: SourceItem, outcome: Outcome): Outcome[] {
  const comments =
    item.kind === 'page' ? withComments(outcome, item).slice(1) : foreseeComments(context, item)
  return [outcome, ...comments, ...foreseeRedirect(context, item)]
}

async function store(
  req: PayloadRequest,
  context: ImportContext,
  prepared: PreparedItem,
  record: ImportRecord | undefined,
): Promise<Outcome[]> {
  const { item, notes } = prepared
  const { options, survey } = context
  const { kind } = item
  const outcome = outcomeOf(item)
  if (record) await lockRows(req, COLLECTIONS[kind], [record.documentId])
  const known = record ? await readItem(req, kind, record.documentId) : null
  if (record && (!known || known.isInTrash)) {
    const kept: Outcome = { ...outcome, result: 'kept', notes: ['editors deleted it, or it is in the trash'] }
    return withComments(kept, item)
  }
  const isEdited = record !== undefined && known?.edition !== record.edition
  const publish = options.publish && item.status === 'published' && (kind === 'page' || prepared.isSigned)
  const isSame = record?.digest === prepared.digest
  const path = (slug: string) => `${SECTIONS[kind]}/${slug}`
  const writes = !isSame || (publish && known !== null && !known.isPublished)
  const batch = await context.batch()
  const outcomes: Outcome[] = []
  let article = record?.documentId ?? 0
  if (!writes || (isEdited && !options.overwrite)) {
    const kept = isEdited && !isSame
    const note = 'editors changed it since it was imported; --overwrite replaces their text'
    outcomes.push({
      ...outcome,
      result: kept ? 'kept' : 'unchanged',
      path: path(known?.slug ?? ''),
      notes: kept ? [note] : [],
    })
    // The address goes on leading where it leads.
    outcomes.push(...foreseeRedirect(context, item).filter(({ result }) => result !== 'made'))
  } else {
    const { body, awaits } = resolveLinks(prepared.body, await linkTargets(req, context))
    const isLive = publish || (known?.isPublished === true && options.publish)
    const now = await writeItem(req, context, prepared, {
      id: record?.documentId ?? null,
      body,
      publish: isLive,
    })
    article = now.id
    const own = {
      kind,
      sourceId: item.id,
      digest: prepared.digest,
      edition: now.edition,
      awaitsLinks: awaits,
    }
    const stored: ImportRecord = {
      ...own,
      collection: COLLECTIONS[kind],
      documentId: article,
      batch: record ? record.batch : batch,
    }
    await keepRecords(req, survey.siteKey, [stored])
    const all = [...notes, ...notesOn(prepared, { slug: now.slug, publish, context })]
    outcomes.push({
      ...outcome,
      result: record ? 'updated' : 'made',
      path: path(now.slug),
      notes: all,
    })
    for (const address of redirectedAddresses(item, survey)) {
      const redirect = await importRedirect(req, context, {
        address,
        to: path(now.slug),
        line: item.line,
        batch,
      })
      if (redirect) outcomes.push(redirect)
    }
  }
  if (kind === 'page') outcomes.push(...withComments(outcome, item).slice(1))
  else outcomes.push(...(await importComments(req, context, { article, item, batch })))
  return outcomes
}

type Stored = { slug: string; publish: boolean; context: ImportContext }

function notesOn({ slug, item }: PreparedItem, { slug: given, publish, context }: Stored): string[] {
  const wanted = context.options.publish && item.status === 'published' && !publish
  return [
    ...(given === slug ? [] : [`another document has the address ${slug}`]),
    ...(wanted ? ['it stays a draft: its author has no public profile'] : []),
  ]
}

/** Where the export's own links lead now. */
export async function linkTargets(req: PayloadRequest, context: ImportContext): Promise<LinkTargets> {
  const connection = await connectionOf(req)
  const { rows } =
    context.survey.pages === 0
      ? { rows: [] }
      : await connection.execute(sql`select id, slug from pages where slug is not null`)
  const slugs = new Map((rows as { id: number; slug: string }[]).map(({ id, slug }) => [id, slug]))
  return {
    items: context.survey.items,
    records: context.records,
    termPages: context.termPages,
    pageAddress: (id) => {
      const slug = slugs.get(id)
      return slug === undefined ? null : `${env.PUBLIC_URL}${SECTIONS.page}/${slug}`
    },
  }
}
