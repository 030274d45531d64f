import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/env'

const folder = () => path.resolve(env.DATA_DIR, 'exports', 'panel')

/** Where the zip of an export that was asked for in the panel is. */
export const zipFile = (id: string): string => path.join(folder(), `${id}.zip`)

/** Deletes the zips of all others. */
export async function removeOtherZips(id: string | null): Promise<void> {
  const names = await readdir(folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names)
    if (/^[0-9a-f-]{36}\.zip(?:\.part)?$/u.test(name) && !(id && name.startsWith(id)))
      await rm(path.join(folder(), name), { force: true })
}
