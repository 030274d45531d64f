import type { SourceFormat } from './find-format'
import { readGhost } from './ghost/read-ghost'
import { readMarkdown } from './markdown/read-markdown'
import { type SourceEvent, SourceFileError, type SourceProblem } from './source'
import { findEncoding } from './wxr/decode-file'
import { readWxr } from './wxr/read-wxr'

/** An export, by `findFormat`. */
export type ExportFile = { file: string; format: Exclude<SourceFormat, 'text'> }

type OpenedExport = {
  /** From its beginning, as often as it is called. */
  read: () => AsyncIterable<SourceEvent>
  /** Of the file as a whole. */
  problems: SourceProblem[]
  /** Where its pictures are unless the operator says otherwise. */
  media: string | null
}

/**
 * Opens another site's export with the reader for its format.
 *
 * @param site the site's address, for formats that do not name it
 * @throws SourceFileError if that is missing; the file system's error
 */
export async function openExport({ file, format }: ExportFile, site: string | null): Promise<OpenedExport> {
  switch (format) {
    case 'wxr': {
      const { label, problems } = await findEncoding(file)
      return { read: () => readWxr(file, label), problems, media: null }
    }
    case 'ghost': {
      const address = requireAddress(file, site)
      return { read: () => readGhost(file, address), problems: [], media: null }
    }
    case 'markdown': {
      const address = requireAddress(file, site)
      return { read: () => readMarkdown(file, address), problems: [], media: file }
    }
  }
}

function requireAddress(file: string, site: string | null): string {
  if (site === null)
    throw new SourceFileError(
      `${file} does not name its site: add --site and its address, such as https://old.example.org`,
    )
  if (!URL.canParse(site) || !/^https?:$/u.test(new URL(site).protocol))
    throw new SourceFileError(`--site ${site} is no address: it begins with https://`)
  return site
}
