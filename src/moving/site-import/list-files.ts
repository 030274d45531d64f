import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Folders of site generators, which contain no texts of the site; like hidden ones. */
const NOT_TEXTS = /^(?:\.|__MACOSX$|node_modules$|_site$)/u

/**
 * The files below a folder whose names fit, by their paths in it with `/`, sorted. Symbolic links are not followed.
 *
 * @throws the file system's error
 */
export async function listFiles(folder: string, fits: RegExp, without = NOT_TEXTS): Promise<string[]> {
  const found: string[] = []
  const waiting = ['']
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    for (const entry of await readdir(path.join(folder, inner), { withFileTypes: true })) {
      if (without.test(entry.name)) continue
      if (entry.isDirectory()) waiting.push(`${inner}${entry.name}/`)
      else if (entry.isFile() && fits.test(entry.name)) found.push(inner + entry.name)
    }
  }
  return found.sort()
}
