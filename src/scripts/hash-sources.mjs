/** Plain Node without dependencies: one hash of all files of some folders. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

function* filesOf(root, name) {
  const full = path.join(root, name)
  if (!existsSync(full)) return
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const relative = `${name}/${entry.name}`
    if (entry.isDirectory()) yield* filesOf(root, relative)
    else yield relative
  }
}

/**
 * @param {string} root the project's folder
 * @param {string[]} sources names of files, which have an extension, and of folders
 * @param {RegExp} leftOut files that do not count
 * @returns {string} a hash of the files' names and contents
 */
export function hashSources(root, sources, leftOut) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = path.extname(source) === '' ? filesOf(root, source) : [source]
    for (const file of files) {
      if (leftOut.test(file)) continue
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}
