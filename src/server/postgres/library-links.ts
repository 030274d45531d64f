import { access, readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { errorCode } from './write-error'

type Link = { source: string; target: string }

/**
 * Creates the symlinks between library names that npm packages cannot contain, from `pg-symlinks.json`. The
 * package's own install script does the same, but npm may be configured to skip such scripts.
 *
 * @param nativeDir folder with `lib` and `pg-symlinks.json`; without that file there is nothing to do
 * @throws Error if a link is missing and cannot be created
 */
export async function ensureLibraryLinks(nativeDir: string): Promise<void> {
  const packageDir = dirname(nativeDir)
  for (const { source, target } of await readLinks(join(nativeDir, 'pg-symlinks.json'))) {
    // Paths in the list are relative to the package folder, `native/lib/…`; ours may have another name.
    const inside = (path: string) =>
      join(nativeDir, relative(join(packageDir, 'native'), join(packageDir, path)))
    await ensureLink(inside(source), inside(target))
  }
}

async function readLinks(list: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(list, 'utf8')) as Link[]
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function ensureLink(source: string, target: string): Promise<void> {
  try {
    await access(target)
    return
  } catch {
    // Missing, so it is created below.
  }
  try {
    await symlink(relative(dirname(target), source), target)
  } catch (error) {
    // Another process created it in between.
    if (errorCode(error) === 'EEXIST') return
    throw new Error(
      `The library link ${target} is missing and cannot be created (${errorCode(error)}). Run npm install again as the owner of that folder.`,
      { cause: error },
    )
  }
}
