import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { listPictures } from '../list-pictures'
import { termKey } from '../mapping'
import type { SourceEvent } from '../source'
import { decodePage } from './decode-page'
import { listPages } from './list-pages'
import { readPage } from './read-page'

/** More is no article. */
const MOST_BYTES = 8 * 1024 * 1024

/**
 * Reads a folder of HTML pages, one after the other. Authors, terms and pictures come before the first page that names
 * them; a page that cannot be read is named and left out.
 *
 * @param address of the site, which the files do not name
 * @throws the file system's error if the folder cannot be read
 */
export async function* readPages(folder: string, address: string): AsyncGenerator<SourceEvent> {
  const seen = new Set<string>()
  const isNew = (key: string) => !seen.has(key) && seen.add(key)
  yield { type: 'site', site: { address, title: '', language: 'en', version: null, format: 'html' } }
  for (const [index, file] of (await listPages(folder)).entries()) {
    const line = index + 1
    if (/^index\.x?html?$/iu.test(file)) {
      yield { type: 'left out', what: 'home page', line }
      continue
    }
    const source = await readSource(path.join(folder, file))
    const item = 'problem' in source ? source.problem : readPage(source.text, { file, line, site: address })
    if (typeof item === 'string') {
      yield { type: 'problem', problem: { line, message: `${file}: ${item}, and it was left out` } }
      continue
    }
    for (const name of item.author === null ? [] : [item.author, ...(item.otherAuthors ?? [])]) {
      if (isNew(`author ${name}`)) yield { type: 'author', author: { login: name, name, line } }
    }
    for (const term of item.terms) if (isNew(termKey(term))) yield { type: 'term', term }
    for (const attachment of listPictures([item], address)) {
      if (isNew(`picture ${attachment.id}`)) yield { type: 'attachment', attachment }
    }
    yield { type: 'item', item }
  }
}

async function readSource(file: string): Promise<{ text: string } | { problem: string }> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return { problem: 'it has more than 8 MB' }
    return { text: decodePage(await readFile(file)) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { problem: `it cannot be read (${code})` }
  }
}
