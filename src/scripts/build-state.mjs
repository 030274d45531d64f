/** Plain Node without dependencies: checks whether the production build is up to date with the sources. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashSources } from './hash-sources.mjs'

const SOURCES = ['src', 'payload.config.ts', 'next.config.mjs', 'tsconfig.json', 'package-lock.json']
/** Folders and files that are not part of the build. */
const NOT_BUILT = /(?:\.test\.tsx?$|^src\/(?:scripts|server|testing)\/)/

const stamp = (root) => path.join(root, '.next/sources.sha256')

/**
 * Whether there is a complete build of exactly these sources.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function buildIsCurrent(root) {
  if (!existsSync(path.join(root, '.next/BUILD_ID')) || !existsSync(stamp(root))) return false
  return readFileSync(stamp(root), 'utf8') === hashSources(root, SOURCES, NOT_BUILT)
}

/**
 * Records that the build just completed belongs to these sources.
 *
 * @param {string} root the project's folder
 */
export function markBuild(root) {
  writeFileSync(stamp(root), hashSources(root, SOURCES, NOT_BUILT))
}
