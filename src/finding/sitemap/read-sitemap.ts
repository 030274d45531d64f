import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { isoTime } from '@/db/iso-time'
import { preparedConnection } from '@/db/prepared-connection'
import { readTogether } from '@/db/read-together'
import { type SitemapSection, sitemapSections } from './sitemap-sections'

/**
 * A file has the pages with ids of such a range, of which some may be missing: small enough for 14 KB, and few to read
 * anew. The triggers that keep each file's date know this number (`sitemap_file` in the database).
 */
const IDS_PER_FILE = 500

/** `changed` is ISO 8601; null if unknown. */
export type SitemapPage = { path: string; changed: string | null }
/** A sitemap file: its name without folder, and the date of its most recent page. */
export type SitemapFile = { name: string; changed: string | null }

/** Every file with pages, in the order of the sections. */
export async function listSitemapFiles(payload: Payload): Promise<SitemapFile[]> {
  const sections = Object.entries(sitemapSections)
  const found = await readTogether(
    payload,
    Object.fromEntries(sections.map(([name, section]) => [name, filesQuery(name, section)])),
  )
  return sections.flatMap(([name]) =>
    (found[name] ?? []).map(({ file, changed }) => ({ name: `${name}-${file}.xml`, changed })),
  )
}

type FileRow = { file: number; changed: string | null }

function filesQuery(name: string, section: SitemapSection) {
  if ('pages' in section)
    return sql<FileRow>`
      select 1 as file, ${isoTime(sql`max(changed)`)} as changed from (${section.pages}) p having count(*) > 0`
  const { table, isShown } = section
  // Each step looks up the next id beyond the file before, by index.
  const next = (after: SQL) => sql`
    (select sitemap_file(x.id) from ${table} x where x.id > ${after} and ${isShown} order by x.id limit 1)`
  return sql<FileRow>`
    with recursive files (file) as (
      select ${next(sql`0`)}
      union all select ${next(sql`files.file * ${IDS_PER_FILE}::integer`)} from files where files.file is not null)
    select file, (select ${isoTime(sql`changed`)} from list_counts
      where list = 'sitemap:' || ${name}::text and key = file::text) as changed
    from files where file is not null order by file`
}

/** Parses a file name into section and number; null for any other name. */
export function readFileName(name: string): { section: SitemapSection; file: number } | null {
  const [, kind = '', number] = /^([a-z-]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? []
  const section = Object.hasOwn(sitemapSections, kind) ? sitemapSections[kind] : undefined
  return section ? { section, file: Number(number) } : null
}

/** The pages of one file; none if the file does not exist. */
export async function readSitemapFile(
  payload: Payload,
  { section, file }: { section: SitemapSection; file: number },
): Promise<SitemapPage[]> {
  const before = (file - 1) * IDS_PER_FILE
  const ids = sql`id > ${before} and id <= ${before + IDS_PER_FILE}`
  if ('pages' in section && file > 1) return []
  const pages = 'pages' in section ? section.pages : section.pagesAmong(ids)
  const { rows } = await preparedConnection(payload).execute(
    sql`select path, changed from (${pages}) p order by id, path`,
  )
  return rows.map(({ path, changed }) => ({ path: String(path), changed: isoDate(changed) }))
}

const isoDate = (value: unknown) => (value ? new Date(value as string | Date).toISOString() : null)
