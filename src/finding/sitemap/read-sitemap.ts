import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { type SitemapSection, sitemapSections } from './sitemap-sections'

/** The limit of one file (sitemaps.org/protocol.html). */
const URLS_PER_FILE = 50_000

/** `changed` is ISO 8601; null if unknown. */
export type SitemapPage = { path: string; changed: string | null }
/** A sitemap file: its name without folder, and the date of its most recent page. */
export type SitemapFile = { name: string; changed: string | null }

/** Every file with pages, in the order of the sections. */
export async function listSitemapFiles(payload: Payload, perFile = URLS_PER_FILE): Promise<SitemapFile[]> {
  const connection = await connectionOf(payload)
  const files: SitemapFile[] = []
  for (const [name, { pages }] of Object.entries(sitemapSections)) {
    const { rows } = await connection.execute(sql`
      select (place - 1) / ${perFile}::int as file, max(changed) as changed
      from (select row_number() over (order by id, path) as place, changed from (${pages}) p) numbered
      group by 1 order by 1`)
    for (const { file, changed } of rows) {
      files.push({ name: `${name}-${Number(file) + 1}.xml`, changed: isoDate(changed) })
    }
  }
  return files
}

/** Parses a file name into section and number; null for any other name. */
export function readFileName(name: string): { section: SitemapSection; file: number } | null {
  const [, kind = '', number] = /^([a-z-]+)-([1-9]\d{0,3})\.xml$/.exec(name) ?? []
  const section = Object.hasOwn(sitemapSections, kind) ? sitemapSections[kind] : undefined
  return section ? { section, file: Number(number) } : null
}

/** The pages of one file; none if the file does not exist. */
export async function readSitemapFile(
  payload: Payload,
  { section, file }: { section: SitemapSection; file: number },
  perFile = URLS_PER_FILE,
): Promise<SitemapPage[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select path, changed from (${section.pages}) p
    order by id, path limit ${perFile} offset ${(file - 1) * perFile}`)
  return rows.map(({ path, changed }) => ({ path: String(path), changed: isoDate(changed) }))
}

const isoDate = (value: unknown) => (value ? new Date(value as string | Date).toISOString() : null)
