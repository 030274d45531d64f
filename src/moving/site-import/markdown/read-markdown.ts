import { readFolder } from '../read-folder'
import type { SourceEvent } from '../source'
import { listMarkdown } from './list-markdown'
import { readFileText } from './read-file'

/**
 * Reads a folder of Markdown files with front matter.
 *
 * @param address of the site, which the files do not name
 * @throws the file system's error if the folder cannot be read
 */
export async function* readMarkdown(folder: string, address: string): AsyncGenerator<SourceEvent> {
  yield* readFolder({
    path: folder,
    files: await listMarkdown(folder),
    address,
    format: 'markdown',
    mostMegabytes: 4,
    decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    read: readFileText,
  })
}
