/** Plain Node without dependencies: checks whether the production build is up to date with the sources. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['src', 'payload.config.ts', 'next.config.mjs', 'tsconfig.json', 'package-lock.json']
/** Folders and files that are not part of the build. */
const NOT_BUILT = /(?:\.test\.tsx?$|^src\/(?:scripts|server|testing)\/)/

const stamp = (root) => path.join(root, '.next/sources.sha256')

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

function hashSources(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const files = path.extname(source) === '' ? filesOf(root, source) : [source]
    for (const file of files) {
      if (NOT_BUILT.test(file)) continue
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * Whether there is a complete build of exactly these sources.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function buildIsCurrent(root) {
  if (!existsSync(path.join(root, '.next/BUILD_ID')) || !existsSync(stamp(root))) return false
  return readFileSync(stamp(root), 'utf8') === hashSources(root)
}

/**
 * Records that the build just completed belongs to these sources.
 *
 * @param {string} root the project's folder
 */
export function markBuild(root) {
  writeFileSync(stamp(root), hashSources(root))
}
