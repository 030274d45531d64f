/** Plain Node without dependencies: this runs before any are installed. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './run-child.mjs'

const LOWEST_NODE = [20, 9]

/**
 * Whether this Node has at least the given version.
 *
 * @param {readonly number[]} version major and minor
 */
export function nodeIsAtLeast([lowestMajor = 0, lowestMinor = 0]) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)
}

/** Exits with a clear message on a Node version that cannot run the project. */
export function requireNode() {
  if (nodeIsAtLeast(LOWEST_NODE)) return
  console.error(`Node ${LOWEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

/**
 * Whether node_modules matches the lock file.
 *
 * @param {string} root the project's folder
 * @param {{ development: boolean }} which also the packages that are only needed to build and test
 * @returns {boolean}
 */
function dependenciesAreCurrent(root, { development }) {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages
  const want = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(
    ([name, entry]) =>
      name === '' ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      (entry.dev && !development) ||
      have[name]?.version === entry.version,
  )
}

/**
 * Installs the locked dependencies if they are missing or outdated; exits the process if that fails, or if it is
 * asked to end meanwhile.
 *
 * @param {string} root the project's folder
 * @param {{ development: boolean, ending?: AbortSignal }} which see dependenciesAreCurrent
 */
export async function ensureDependencies(root, { ending, ...which }) {
  if (dependenciesAreCurrent(root, which)) return
  console.log('Installing dependencies (a minute or two the first time) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await runChild(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ending,
  }).catch((error) => {
    console.error(error.message)
    return 1
  })
  if (ending?.aborted) process.exit(0)
  if (code === 0) return
  console.error('\nThe dependencies could not be installed. Is the npm registry reachable? Is the disk full?')
  process.exit(code)
}
