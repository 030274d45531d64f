import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

export type RecordKind = 'post' | 'page' | 'comment' | 'author' | 'picture' | 'redirect'

/** What a thing of another site became here. */
export type ImportRecord = {
  kind: RecordKind
  sourceId: string
  /** Of what the export said, and of what was stored: tell whether either has changed since. */
  digest: string
  edition: string
  collection: CollectionSlug
  documentId: number
  /** Null for a document that was here before. */
  batch: number | null
  /** Some of its links lead to what was not imported yet. */
  awaitsLinks: boolean
}

export const recordKey = (kind: RecordKind, sourceId: string) => `${kind}:${sourceId}`

const columns = sql`kind, source_id as "sourceId", digest, edition, collection, document_id as "documentId",
  batch_id as batch, awaits_links as "awaitsLinks"`

/** A site's profiles and pictures that are still here, by `recordKey`; the rest is read as it is needed. */
export async function loadRecords(payload: Payload, site: string): Promise<Map<string, ImportRecord>> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select ${columns} from import_records r where site = ${site} and kind in ('author', 'picture')
      and (collection <> 'authors' or exists (select from authors where id = document_id))
      and (collection <> 'media' or exists (select from media where id = document_id))`)
  return new Map((rows as ImportRecord[]).map((record) => [recordKey(record.kind, record.sourceId), record]))
}

/** The records of these `recordKey`s, as far as there are any. */
export async function readRecords(
  source: Payload | PayloadRequest,
  site: string,
  keys: readonly string[],
): Promise<Map<string, ImportRecord>> {
  if (keys.length === 0) return new Map()
  const wanted = [...new Set(keys)].map((key) => {
    const colon = key.indexOf(':')
    return { kind: key.slice(0, colon), id: key.slice(colon + 1) }
  })
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    select ${columns} from import_records r
    where site = ${site} and (kind, source_id) in (
      select kind, id from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (kind text, id text))`)
  return new Map((rows as ImportRecord[]).map((record) => [recordKey(record.kind, record.sourceId), record]))
}

const AT_ONCE = 100

/** The articles and pages whose links lead to what was not imported yet, some at a time, after the last of the ones before. */
export async function recordsAwaitingLinks(
  payload: Payload,
  site: string,
  { kind, documentId }: Pick<ImportRecord, 'kind' | 'documentId'>,
): Promise<ImportRecord[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select ${columns} from import_records r
    where site = ${site} and awaits_links and kind in ('post', 'page') and (kind, document_id) > (${kind}, ${documentId})
    order by kind, document_id limit ${AT_ONCE}`)
  return rows as ImportRecord[]
}

/** Stores records, in the transaction of what they are about. */
export async function keepRecords(
  req: PayloadRequest,
  site: string,
  records: readonly ImportRecord[],
): Promise<void> {
  if (records.length === 0) return
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into import_records (site, kind, source_id, digest, edition, collection, document_id, batch_id, awaits_links)
    select ${site}::text, kind, "sourceId", digest, edition, collection, "documentId", batch, "awaitsLinks"
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as given (kind text, "sourceId" text, digest text,
      edition text, collection text, "documentId" int, batch int, "awaitsLinks" boolean)
    on conflict (site, kind, source_id) do update set digest = excluded.digest, edition = excluded.edition,
      collection = excluded.collection, document_id = excluded.document_id, batch_id = excluded.batch_id,
      awaits_links = excluded.awaits_links, imported_at = clock_timestamp()`)
}

/** Forgets what a document came from, in the transaction that deletes it. */
export async function dropRecord(req: PayloadRequest, site: string, record: ImportRecord): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    delete from import_records
    where site = ${site} and kind = ${record.kind} and source_id = ${record.sourceId}`)
}

/** A run of imports that is taken back as a whole. */
export type ImportBatch = { id: number; site: string; file: string; isUndone: boolean }

/** The site's unfinished batch, which an interrupted run left, or a new one. */
export async function openBatch(payload: Payload, site: string, file: string): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    with unfinished as (
      select id from import_batches where site = ${site} and ended_at is null and undone_at is null
      order by id desc limit 1),
    made as (
      insert into import_batches (site, file) select ${site}, ${file}
      where not exists (select from unfinished) returning id)
    select id from unfinished union all select id from made`)
  return Number(rows[0]?.id)
}

/**
 * The batch is complete: a later run begins another.
 *
 * @returns false if nothing came of it; then there is none
 */
export async function endBatch(payload: Payload, id: number): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    update import_batches set ended_at = clock_timestamp()
    where id = ${id} and exists (select from import_records where batch_id = ${id}) returning id`)
  if (rows.length > 0) return true
  await connection.execute(sql`delete from import_batches where id = ${id}`)
  return false
}

/** Null if there is no such batch. */
export async function findBatch(payload: Payload, id: number): Promise<ImportBatch | null> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select id, site, file, undone_at is not null as "isUndone" from import_batches where id = ${id}`)
  return (rows[0] as ImportBatch | undefined) ?? null
}

/** Notes that a batch was taken back, as far as that was possible. */
export async function noteUndone(payload: Payload, id: number): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    update import_batches set undone_at = clock_timestamp(), ended_at = coalesce(ended_at, clock_timestamp())
    where id = ${id}`)
}

/** What a batch made, newest first. */
export async function recordsOfBatch(payload: Payload, id: number): Promise<ImportRecord[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select ${columns} from import_records where batch_id = ${id} order by imported_at desc, document_id desc`)
  return rows as ImportRecord[]
}
