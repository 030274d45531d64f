import { basename } from 'node:path'
import type { SourceFormat } from './find-format'
import { readGhost } from './ghost/read-ghost'
import { readPages } from './html-pages/read-pages'
import type { Mapping } from './mapping'
import { readMarkdown } from './markdown/read-markdown'
import { SiteNeededError, type SourceEvent, SourceFileError, type SourceProblem } from './source'
import { openRows } from './table/open-rows'
import { proposeTable } from './table/propose-table'
import { readTable } from './table/read-table'
import type { TableMapping } from './table/table-mapping'
import { withFields } from './with-fields'
import { findEncoding } from './wxr/decode-file'
import { readWxr } from './wxr/read-wxr'

/** An export, by `findFormat`. */
export type ExportFile = { file: string; format: Exclude<SourceFormat, 'text' | 'zip' | 'own'> }

type OpenedExport = {
  /** From its beginning, as often as it is called. */
  read: () => AsyncIterable<SourceEvent>
  /** Of the file as a whole. */
  problems: SourceProblem[]
  /** Where its pictures are unless the operator says otherwise. */
  media: string | null
  /** How a table is read: the given mapping, or a proposed one. */
  table?: TableMapping
}

type Given = {
  /** The site's address, for formats that do not name it. */
  site: string | null
  mapping: Mapping | null
  /** Then a table needs no mapping: one is proposed. */
  dryRun: boolean
}

/**
 * Opens another site's export with the reader for its format.
 *
 * @throws SourceFileError if the site's address or a table's mapping is missing; the file system's error
 */
export async function openExport(
  { file, format }: ExportFile,
  { site, mapping, dryRun }: Given,
): Promise<OpenedExport> {
  switch (format) {
    case 'wxr': {
      const { label, problems } = await findEncoding(file)
      const address = site === null ? null : requireAddress(file, site)
      const read = () => withFields(readWxr(file, label, { site: address }), mapping?.fields)
      return { read, problems, media: null }
    }
    case 'ghost': {
      const address = requireAddress(file, site)
      return { read: () => readGhost(file, address), problems: [], media: null }
    }
    case 'markdown': {
      const address = requireAddress(file, site)
      return { read: () => readMarkdown(file, address), problems: [], media: file }
    }
    case 'html': {
      const address = requireAddress(file, site)
      return { read: () => readPages(file, address), problems: [], media: file }
    }
    case 'json-lines':
    case 'csv': {
      const rows = () => openRows(file, format)
      const name = site === null ? null : requireAddress(file, site)
      if (!mapping?.table && !dryRun) {
        throw new SourceFileError(
          `${file} is a table: --dry-run proposes which column is what; correct that, then import with --mapping`,
        )
      }
      const table = mapping?.table ?? (await proposeTable(rows(), basename(file), name))
      return { read: () => readTable(rows(), table), problems: [], media: null, table }
    }
  }
}

function requireAddress(file: string, site: string | null): string {
  if (site === null)
    throw new SiteNeededError(
      `${file} does not name its site: add --site and its address, such as https://old.example.org`,
    )
  if (!URL.canParse(site) || !/^https?:$/u.test(new URL(site).protocol))
    throw new SourceFileError(`--site ${site} is no address: it begins with https://`)
  return site
}
