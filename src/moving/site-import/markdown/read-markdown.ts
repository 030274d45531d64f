import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { listPictures } from '../list-pictures'
import { termKey } from '../mapping'
import type { SourceEvent } from '../source'
import { listMarkdown } from './list-markdown'
import { readFileText } from './read-file'

/** More is no article. */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * Reads a folder of Markdown files with front matter, one file after the other. Authors, terms and pictures come before
 * the first text that names them; a file that cannot be read is named and left out.
 *
 * @param address of the site, which the files do not name
 * @throws the file system's error if the folder cannot be read
 */
export async function* readMarkdown(folder: string, address: string): AsyncGenerator<SourceEvent> {
  const seen = new Set<string>()
  const isNew = (key: string) => !seen.has(key) && seen.add(key)
  yield { type: 'site', site: { address, title: '', language: 'en', version: null, format: 'markdown' } }
  for (const [index, file] of (await listMarkdown(folder)).entries()) {
    const line = index + 1
    const source = await readText(path.join(folder, file))
    const item =
      'problem' in source ? source.problem : readFileText(source.text, { file, line, site: address })
    if (typeof item === 'string') {
      yield { type: 'problem', problem: { line, message: `${file}: ${item}, and it was left out` } }
      continue
    }
    if (!isNew(`id ${item.id}`)) {
      yield {
        type: 'problem',
        problem: { line, message: `${file}: another file has its place; it was left out` },
      }
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

async function readText(file: string): Promise<{ text: string } | { problem: string }> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return { problem: 'it has more than 4 MB' }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) }
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'it is not UTF-8' }
    const { code } = error as NodeJS.ErrnoException
    return { problem: `it cannot be read (${code})` }
  }
}
