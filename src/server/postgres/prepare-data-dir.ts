import { randomUUID } from 'node:crypto'
import { chmod, chown, lstat, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, writeError } from './write-error'

/**
 * Creates the data folder, readable by its owner only, and checks that it is writable. As root, a new folder gets
 * the owner of its parent folder, so that a start with `sudo` does not lock out the owner of the clone.
 *
 * @throws Error with the reason and the setting to change if the folder cannot be created or written
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    const firstMade = await makeFolder(dataDir)
    if (firstMade) await giveToOwnerOf(dirname(firstMade), firstMade, dataDir)
    await restrict(dataDir)
    const probe = join(dataDir, `.write-test-${randomUUID()}`)
    await writeFile(probe, 'x')
    await rm(probe)
  } catch (error) {
    throw writeError(dataDir, error)
  }
}

/**
 * Creates a folder and its missing parents. Node's own `recursive` loops forever if the system reports that an
 * existing folder cannot contain another one, as `/proc` does.
 *
 * @returns the topmost folder that was created; undefined if all existed
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  const made = await mkdir(path, { mode: 0o700 }).then(
    () => true,
    async (error: unknown) => {
      if (errorCode(error) === 'EEXIST' && (await stat(path)).isDirectory()) return false
      const above = dirname(path)
      const isMissing = errorCode(error) === 'ENOENT' && above !== path && !(await isThere(above))
      if (!isMissing) throw error
      return null
    },
  )
  if (made !== null) return made ? path : undefined
  const topmost = await makeFolder(dirname(path))
  const own = await makeFolder(path)
  return topmost ?? own
}

/** A dangling link exists as well. */
function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** Atomically writes a file that only its owner may read; as root it belongs to the folder's owner. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await giveToOwnerOf(dirname(path), temporary)
  await rename(temporary, path)
}

/** As root: changes the paths' owner to that of a folder; otherwise does nothing. */
export async function giveToOwnerOf(folder: string, ...paths: string[]): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(folder)
  for (const path of paths) await chown(path, uid, gid)
}

async function restrict(dataDir: string): Promise<void> {
  try {
    await chmod(dataDir, 0o700)
  } catch (error) {
    // A folder of another owner that we may write to, such as a mounted volume; the cluster inside is 0700 anyway.
    if (errorCode(error) !== 'EPERM') throw error
  }
}
