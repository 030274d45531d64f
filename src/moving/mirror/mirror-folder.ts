import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { explainMirrorWrite, MirrorError } from './mirror-error'
import { MANIFEST, newManifest, readManifest, writeManifest } from './mirror-manifest'

const PART = /^\.mirror-(\d+)\.part$/
const DAY_MS = 24 * 60 * 60 * 1000

export type MirrorFolder = {
  /** The files of the mirror that is there, with the days when they were copied. */
  earlier: ReadonlyMap<string, string>
  /** Sets a page aside until all are there. */
  hold(key: string, html: string): Promise<void>
  held(key: string): Promise<string>
  /** The bytes of a file of the mirror that is there; null if it is missing. */
  read(name: string): Promise<Buffer | null>
  /** Prepares a new or changed file. */
  prepare(name: string, data: string | Buffer): Promise<void>
  /**
   * Puts what was prepared in place, file by file, and removes what the mirror has no more.
   *
   * @param files all files from now on, with their days
   */
  replace(site: string, files: ReadonlyMap<string, string>): Promise<{ written: number; removed: number }>
  /** Removes what was prepared. */
  discard(): Promise<void>
}

/**
 * Opens a folder for a mirror, or for the next state of one. Everything is prepared aside and then renamed, so that a
 * full disk or a site that goes away leaves the earlier mirror as it was.
 *
 * @throws MirrorError if it cannot be written, or another process is at it
 */
export async function openMirrorFolder(folder: string): Promise<MirrorFolder> {
  const explain = (error: unknown): never => {
    throw explainMirrorWrite(folder, error, true)
  }
  const part = path.join(folder, `.mirror-${process.pid}.part`)
  await mkdir(folder, { recursive: true }).catch(explain)
  await removeLeftovers(folder)
  const earlier = await readManifest(folder).catch(explain)
  await mkdir(path.join(part, 'held'), { recursive: true }).catch(explain)
  const places = new Map<string, string>()
  const prepared = new Map<string, string>()

  const place = (key: string) => {
    const known = places.get(key) ?? path.join(part, 'held', String(places.size))
    places.set(key, known)
    return known
  }
  const read = (name: string) => readIfThere(path.join(folder, name)).catch(explain)

  return {
    earlier,
    hold: (key, html) => writeFile(place(key), html).catch(explain),
    held: (key) => readFile(place(key), 'utf8').catch(explain),
    read,
    prepare: async (name, data) => {
      if (!earlier.has(name) && (await read(name)) !== null) {
        throw new MirrorError(
          `${path.join(folder, name)} is not a file of a mirror. Choose an empty folder, or move the file away.`,
        )
      }
      const file = path.join(part, String(prepared.size))
      prepared.set(name, file)
      await writeFile(file, data, { flush: true }).catch(explain)
    },
    replace: async (site, files) => {
      const gone = [...earlier.keys()].filter((name) => !files.has(name))
      try {
        return await replaceFiles({ folder, part, earlier, prepared, gone, site, files })
      } catch (error) {
        throw explainMirrorWrite(folder, error, false)
      }
    },
    discard: () => rm(part, { recursive: true, force: true }),
  }
}

type Replacement = {
  folder: string
  part: string
  earlier: ReadonlyMap<string, string>
  prepared: ReadonlyMap<string, string>
  gone: string[]
  site: string
  files: ReadonlyMap<string, string>
}

async function replaceFiles({ folder, part, earlier, prepared, gone, site, files }: Replacement) {
  const list = async (content: ReadonlyMap<string, string>) => {
    const file = path.join(part, MANIFEST)
    await writeFile(file, writeManifest(newManifest(site, content)), { flush: true })
    await rename(file, path.join(folder, MANIFEST))
  }
  if (prepared.size === 0 && gone.length === 0) return { written: 0, removed: 0 }
  for (const name of prepared.keys()) await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
  // Old and new: if this ends half-way, the next run still knows which files are its own.
  await list(new Map([...earlier, ...files]))
  // Pictures first, so that no page names one that is not there yet.
  const inOrder = [...prepared].sort(([a], [b]) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))
  for (const [name, file] of inOrder) await rename(file, path.join(folder, name))
  for (const name of gone) {
    await rm(path.join(folder, name), { force: true })
    await removeEmptyFolders(folder, path.dirname(name))
  }
  if (gone.length > 0) await list(files)
  return { written: prepared.size, removed: gone.length }
}

async function removeEmptyFolders(folder: string, name: string): Promise<void> {
  for (let each = name; each !== '.'; each = path.dirname(each)) {
    try {
      await rmdir(path.join(folder, each))
    } catch {
      // It has other files, or is gone already.
      return
    }
  }
}

/** What a process left that was killed; one that still runs is not disturbed. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(PART.exec(name)?.[1] ?? Number.NaN)
    if (!Number.isInteger(pid)) continue
    const { mtimeMs } = await stat(path.join(folder, name))
    if (pid !== process.pid && isRunning(pid) && Date.now() - mtimeMs < DAY_MS) {
      throw new MirrorError(
        `Process ${pid} is writing a mirror into ${folder}. Wait for it; if there is none, delete ${name} in that folder.`,
      )
    }
    await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
