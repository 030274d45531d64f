import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { isoTime } from '@/db/iso-time'
import {
  type AskedImport,
  type EarlierImport,
  type ImportProgress,
  type ImportState,
  isOpen,
  OPEN,
  UNDER_WAY,
} from './asked-import'

type SQL = ReturnType<typeof sql>
type Source = Payload | PayloadRequest

/** With the report, which may be long; without it the panel asks often. */
const columns = (
  withReport: boolean,
) => sql`id, file, bytes::float8 as bytes, modified, received::float8 as received, state,
  asked_by as "askedBy", ${isoTime(sql`asked_at`)} as "askedAt", ${isoTime(sql`changed_at`)} as "changedAt", site,
  ${withReport ? sql`mapping` : sql`null`} as mapping, overwrite, fetches, progress,
  ${withReport ? sql`report` : sql`null`} as report, undone, failure, batch_id as batch`

const among = (states: readonly ImportState[]) => sql`any(${sql.param([...states])}::text[])`

async function rowsOf<Row>(source: Source, query: SQL): Promise<Row[]> {
  return (await (await connectionOf(source)).execute(query)).rows as Row[]
}

/** The newest import that was asked for here; without what takes long to send while a worker is at it. */
export async function newestImport(source: Source): Promise<AskedImport | null> {
  const [newest] = await rowsOf<{ id: string; isBusy: boolean }>(
    source,
    sql`select id, state = ${among(UNDER_WAY)} as "isBusy" from site_imports
    order by state = ${among(UNDER_WAY)} desc, changed_at desc limit 1`,
  )
  return newest ? findImport(source, newest.id, !newest.isBusy) : null
}

/** Null if it is not there any more. */
export async function findImport(source: Source, id: string, withReport = true): Promise<AskedImport | null> {
  const [found] = await rowsOf<AskedImport>(
    source,
    sql`select ${columns(withReport)} from site_imports where id = ${id}`,
  )
  return found ?? null
}

/** What a worker has to do; null if there is nothing. */
export async function dueImport(source: Source): Promise<AskedImport | null> {
  const [found] = await rowsOf<AskedImport>(
    source,
    sql`select ${columns(true)} from site_imports where state = ${among(UNDER_WAY)} limit 1`,
  )
  return found ?? null
}

const MOST_LISTED = 100

/** The imports before, also those of the command line, newest first. */
export function earlierImports(source: Source, except: string | null): Promise<EarlierImport[]> {
  return rowsOf<EarlierImport>(
    source,
    sql`select id, file, state, "askedBy", ${isoTime(sql`at`)} as "askedAt", batch, site from (
      select i.id, i.file, i.state, i.asked_by as "askedBy", i.asked_at as at, i.batch_id as batch, b.site
      from site_imports i left join import_batches b on b.id = i.batch_id
      where i.id is distinct from ${except}
      union all
      select null, b.file, case when b.undone_at is not null then 'undone'
        when b.ended_at is null then 'stopped' else 'done' end, null, b.started_at, b.id, b.site
      from import_batches b where not exists (select from site_imports i where i.batch_id = b.id)) one
    order by at desc limit ${MOST_LISTED}`,
  )
}

type NewImport = Pick<AskedImport, 'id' | 'file' | 'bytes' | 'modified' | 'site' | 'askedBy'>

/** Begins an import with its upload. @returns false while another one is open */
export async function beginImport(source: Source, given: NewImport): Promise<boolean> {
  const { id, file, bytes, modified, site, askedBy } = given
  const made = await rowsOf(
    source,
    sql`insert into site_imports (id, file, bytes, modified, site, asked_by, state)
      values (${id}, ${file}, ${bytes}, ${modified}, ${site}, ${askedBy}, 'uploading')
      on conflict do nothing returning id`,
  )
  return made.length > 0
}

/** A batch that was imported from the command line, so that it can be taken back here. @returns null if there is none */
export async function adoptBatch(source: Source, id: string, batch: number): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    source,
    sql`with made as (
      insert into site_imports (id, file, bytes, state, asked_at, batch_id)
      select ${id}, file, 0, case when ended_at is null then 'stopped' else 'done' end, started_at, id
      from import_batches where id = ${batch} and undone_at is null
      on conflict do nothing returning id)
    select id from made union all select id from site_imports where batch_id = ${batch} limit 1`,
  )
  return row?.id ?? null
}

/** The file is there up to here. @returns false if the import is not being uploaded any more */
export async function noteReceived(source: Source, id: string, from: number, to: number): Promise<boolean> {
  const noted = await rowsOf(
    source,
    sql`update site_imports set received = greatest(received, ${to}), changed_at = clock_timestamp()
      where id = ${id} and state = 'uploading' and received >= ${from} returning id`,
  )
  return noted.length > 0
}

export type ImportNews = Partial<
  Pick<AskedImport, 'site' | 'mapping' | 'overwrite' | 'fetches' | 'report' | 'undone' | 'failure'>
>

/**
 * Moves an import from one of some states to another.
 *
 * @returns false if it is in none of them, or another import is open
 */
export async function moveImport(
  source: Source,
  id: string,
  [from, to]: readonly [from: readonly ImportState[], to: ImportState],
  news: ImportNews = {},
): Promise<boolean> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const parts: SQL[] = [sql`state = ${to}`, sql`changed_at = clock_timestamp()`, sql`progress = null`]
  if (from.every((each) => each !== to)) parts.push(sql`starts = 0`, sql`furthest = 0`)
  for (const name of ['site', 'overwrite', 'fetches', 'failure'] as const)
    if (news[name] !== undefined) parts.push(sql`${sql.identifier(name)} = ${news[name]}`)
  for (const name of ['mapping', 'report', 'undone'] as const)
    if (news[name] !== undefined) parts.push(sql`${sql.identifier(name)} = ${json(news[name])}::jsonb`)
  const moved = await rowsOf(
    source,
    sql`update site_imports set ${sql.join(parts, sql`, `)}
      where id = ${id} and state = ${among(from)} and (not ${isOpen(to)}
        or not exists (select from site_imports other where other.id <> ${id} and other.state = ${among(OPEN)}))
      returning id`,
  )
  return moved.length > 0
}

/** Counts that a worker takes it up. @returns how often one did without getting further */
export async function countStart(source: Source, id: string): Promise<number> {
  const [row] = await rowsOf<{ starts: number }>(
    source,
    sql`update site_imports set starts = starts + 1, progress = null where id = ${id} returning starts`,
  )
  return row?.starts ?? 0
}

/** @returns false if the import is not in this state any more: nobody wants it */
export async function noteProgress(
  source: Source,
  id: string,
  state: ImportState,
  progress: ImportProgress,
): Promise<boolean> {
  const { done } = progress
  const noted = await rowsOf(
    source,
    sql`update site_imports set progress = ${JSON.stringify(progress)}::jsonb,
        starts = case when ${done}::int > furthest then 1 else starts end, furthest = greatest(furthest, ${done}::int)
      where id = ${id} and state = ${state} returning id`,
  )
  return noted.length > 0
}

/** An import goes on with the batch of an earlier one of the same site, whose row it replaces. */
export async function noteBatch(source: Source, id: string, batch: number): Promise<void> {
  await rowsOf(source, sql`delete from site_imports where batch_id = ${batch} and id <> ${id}`)
  await rowsOf(source, sql`update site_imports set batch_id = ${batch} where id = ${id}`)
}

/** Forgets an import of which nothing came. @returns false if it is not there, or has a batch, or a worker is at it */
export async function forgetImport(source: Source, id: string): Promise<boolean> {
  const gone = await rowsOf(
    source,
    sql`delete from site_imports where id = ${id} and batch_id is null
      and state not in ('importing', 'undoing') returning id`,
  )
  return gone.length > 0
}
