import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { visibleRecordUses } from '@/content/where-used/visible-record-uses'
import { connectionOf } from '@/db/connection'
import { lockPair, requireEditor } from './edits-symptoms'
import { losesRedLine } from './merge-symptoms'
import { namesToAdd } from './merged-names'

const MOST = 20

/** What a merge of two symptoms touches. */
export type MergePreview = {
  from: string
  into: string
  /** Articles and symptoms that name the one that goes; the first of `total`. */
  uses: { collection: 'articles' | 'symptoms'; id: number; title: string }[]
  total: number
  /** Names that the other one gets. */
  names: string[]
  /** Searches without result that are one of the names. */
  searches: { query: string; times: number }[]
  /** Whether readers would lose a red line, so that it is refused. */
  losesRedLine: boolean
}

/** @throws Forbidden; NotFound; APIError 409 for symptoms that cannot be merged */
export async function previewMerge(req: PayloadRequest, from: number, into: number): Promise<MergePreview> {
  requireEditor(req)
  const [gone, kept] = await lockPair(req, from, into)
  const { uses, total } = await visibleRecordUses(
    req.payload,
    { collection: 'symptoms', id: from },
    req.user ?? null,
    MOST,
  )
  const all = [gone.plainName, gone.medicalName ?? '', ...(gone.names ?? []).map(({ text }) => text)]
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select query, times from search_misses
    where query in (select lower(trim(name)) from json_array_elements_text(${JSON.stringify(all)}::json) n (name))
    order by times desc, query limit ${MOST}`)
  return {
    from: gone.plainName,
    into: kept.plainName,
    uses: uses.map(({ collection, id, title }) => ({ collection, id, title })),
    total,
    names: namesToAdd(gone, kept).map(({ text }) => text),
    searches: rows as MergePreview['searches'],
    losesRedLine: losesRedLine(gone, kept),
  }
}
