import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import { pictureSource } from './addresses'
import { PictureError } from './picture-error'

/** As large as an upload may be (content/media/collection.ts). */
export const MOST_PICTURE_BYTES = 20 * 1024 * 1024

/** Where WordPress and Ghost keep them. */
const UPLOADS = /^.*?\/(?:wp-content\/uploads|content\/images)\//u

/** Parts of a path that are looked for; more have no address. */
const MOST_PARTS = 20

/**
 * Reads a picture of another site from a folder: by its path under `uploads`, or by the longest end of its path that is
 * there, which is its name at last.
 *
 * @returns null if the folder does not have it; a path that leads out of the folder is not followed
 * @throws PictureError that says why a file that is there cannot be read
 */
export async function readPictureFile(
  folder: string,
  url: string,
): Promise<{ name: string; data: Buffer } | null> {
  const pathname = decodedPath(pictureSource(url))
  if (pathname === null) return null
  const name = path.posix.basename(pathname)
  const places = [...(UPLOADS.test(pathname) ? [pathname.replace(UPLOADS, '')] : []), ...endsOf(pathname)]
  const root = await realpath(folder)
  for (const place of places) {
    const file = await realpath(path.resolve(root, place)).catch(ifMissing)
    if (file === null || !file.startsWith(root + path.sep)) continue
    const handle = await open(file, 'r')
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) continue
      if (stats.size > MOST_PICTURE_BYTES) throw new PictureError('the picture is larger than 20 MB')
      return { name, data: await handle.readFile() }
    } finally {
      await handle.close()
    }
  }
  return null
}

function endsOf(pathname: string): string[] {
  const parts = pathname.slice(1).split('/').slice(-MOST_PARTS)
  return parts.map((_, at) => parts.slice(at).join('/'))
}

function ifMissing(error: unknown): null {
  const { code } = (error ?? {}) as { code?: unknown }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
  throw error
}

function decodedPath(url: string): string | null {
  if (!URL.canParse(url)) return null
  try {
    const decoded = decodeURIComponent(new URL(url).pathname)
    return decoded.includes('\0') ? null : decoded
  } catch {
    return null
  }
}
