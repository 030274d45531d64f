import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { withoutSize } from './addresses'
import { SourceFileError } from './source'

/** Addresses of pictures that an operator lists, to be fetched. */
export type PictureList = {
  /** Where the picture of an export is now; null if the list does not have it. */
  find: (url: string) => string | null
}

const MOST_BYTES = 20 * 1024 * 1024

/**
 * Reads a list of addresses, one a line; lines that begin with `#` are remarks. A picture is found by its address, its
 * path, or its name, so that the list may lead to a copy of the old site.
 *
 * @throws SourceFileError that names the line that is no web address; the file system's error
 */
export async function readPictureList(file: string): Promise<PictureList> {
  if ((await stat(file)).size > MOST_BYTES) throw new SourceFileError(`the list ${file} has more than 20 MB`)
  const places = new Map<string, string>()
  const add = (key: string, address: string) => {
    if (!places.has(key)) places.set(key, address)
  }
  const lines = (await readFile(file, 'utf8')).replace(/^\ufeff/u, '').split(/\r\n?|\n/u)
  for (const [index, line] of lines.entries()) {
    const address = line.trim()
    if (address === '' || address.startsWith('#')) continue
    if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
      throw new SourceFileError(
        `${file}, line ${index + 1}: this is no web address, and no folder or zip either`,
      )
    for (const key of keysOf(address)) add(key, address)
  }
  return {
    find: (url) => {
      const keys = URL.canParse(url) ? keysOf(url) : []
      return keys.map((key) => places.get(key)).find((address) => address !== undefined) ?? null
    },
  }
}

/** From the most certain one. */
function keysOf(address: string): string[] {
  const { href, pathname } = new URL(address)
  const base = path.posix.basename(withoutSize(pathname))
  return [href, pathname, ...(base === '' ? [] : [base])]
}
