import { readFolder } from '../read-folder'
import type { SourceEvent } from '../source'
import { decodePage } from './decode-page'
import { listPages } from './list-pages'
import { readPage } from './read-page'

/**
 * Reads a folder of HTML pages.
 *
 * @param address of the site, which the files do not name
 * @throws the file system's error if the folder cannot be read
 */
export async function* readPages(folder: string, address: string): AsyncGenerator<SourceEvent> {
  yield* readFolder({
    path: folder,
    files: await listPages(folder),
    address,
    format: 'html',
    mostMegabytes: 8,
    decode: decodePage,
    read: readPage,
    leftOut: (file) => (/^index\.x?html?$/iu.test(file) ? 'home page' : null),
  })
}
