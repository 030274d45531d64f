import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { preparedConnection } from '@/db/prepared-connection'
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
  const files: SitemapFile[] = []
  for (const [name, section] of Object.entries(sitemapSections)) {
    for (const { file, changed } of await filesOf(payload, name, section)) {
      files.push({ name: `${name}-${file}.xml`, changed: isoDate(changed) })
    }
  }
  return files
}

type FileRow = { file: number; changed: Date | string | null }

async function filesOf(payload: Payload, name: string, section: SitemapSection): Promise<FileRow[]> {
  const connection = preparedConnection(payload)
  if ('pages' in section) {
    const { rows } = await connection.execute(
      sql`select 1 as file, max(changed) as changed from (${section.pages}) p having count(*) > 0`,
    )
    return rows as FileRow[]
  }
  const { table, isShown } = section
  // Each step looks up the next id beyond the file before, by index.
  const next = (after: ReturnType<typeof sql>) => sql`
    (select sitemap_file(x.id) from ${table} x where x.id > ${after} and ${isShown} order by x.id limit 1)`
  const { rows } = await connection.execute(sql`
    with recursive files (file) as (
      select ${next(sql`0`)}
      union all select ${next(sql`files.file * ${IDS_PER_FILE}::integer`)} from files where files.file is not null)
    select file, (select changed from list_counts
      where list = 'sitemap:' || ${name}::text and key = file::text) as changed
    from files where file is not null`)
  return rows as FileRow[]
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
