import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Folders of site generators, which contain no texts of the site; like hidden ones. */
const NOT_TEXTS = /^(?:\.|node_modules$|_site$|public$)/u

/**
 * The Markdown files below a folder, by their paths in it with `/`, sorted. Symbolic links are not followed.
 *
 * @throws the file system's error
 */
export async function listMarkdown(folder: string): Promise<string[]> {
  const found: string[] = []
  const waiting = ['']
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    for (const entry of await readdir(path.join(folder, inner), { withFileTypes: true })) {
      if (NOT_TEXTS.test(entry.name)) continue
      if (entry.isDirectory()) waiting.push(`${inner}${entry.name}/`)
      else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name)) found.push(inner + entry.name)
    }
  }
  return found.sort()
}
