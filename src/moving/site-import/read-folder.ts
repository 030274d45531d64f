import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { introducing } from './introduce'
import type { SourceEvent, SourceItem, SourceSite } from './source'

const MEGABYTE = 1024 * 1024

/** A file's path in its folder, with `/`, its number, counted from 1, and the address of the site. */
export type FilePlace = { file: string; line: number; site: string }

type Folder = {
  path: string
  /** Their paths below it. */
  files: string[]
  /** Of the site, which the files do not name. */
  address: string
  format: SourceSite['format']
  /** Larger files are no article. */
  mostMegabytes: number
  /** @throws TypeError if they are no text of this format */
  decode: (bytes: Buffer) => string
  /** @returns a text instead of an item says why a file cannot be read */
  read: (text: string, place: FilePlace) => SourceItem | string
  /** What a file is that is never imported; null for all others. */
  leftOut?: (file: string) => string | null
}

/**
 * Reads the texts of a folder, one file after the other. Authors, terms and pictures come before the first text that
 * names them; a file that cannot be read is named and left out.
 */
export async function* readFolder(folder: Folder): AsyncGenerator<SourceEvent> {
  const { address, format } = folder
  const introduce = introducing(address)
  yield { type: 'site', site: { address, title: '', language: 'en', version: null, format } }
  for (const [index, file] of folder.files.entries()) {
    const line = index + 1
    const what = folder.leftOut?.(file) ?? null
    if (what !== null) {
      yield { type: 'left out', what, line }
      continue
    }
    const problem = (message: string): SourceEvent => ({
      type: 'problem',
      problem: { line, message: `${file}: ${message}` },
    })
    const item = await readItem(folder, { file, line, site: address })
    if (typeof item === 'string') {
      yield problem(`${item}, and it was left out`)
      continue
    }
    const events = introduce(item)
    if (events) yield* events
    else yield problem('another file has its place; it was left out')
  }
}

async function readItem(folder: Folder, place: FilePlace): Promise<SourceItem | string> {
  const file = path.join(folder.path, place.file)
  const { mostMegabytes } = folder
  let text: string
  try {
    if ((await stat(file)).size > mostMegabytes * MEGABYTE) return `it has more than ${mostMegabytes} MB`
    text = folder.decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError) return 'it is not UTF-8'
    return `it cannot be read (${(error as NodeJS.ErrnoException).code})`
  }
  return folder.read(text, place)
}
