import type { PictureFiles } from './picture-files'
import { isPictureName } from './picture-store'

export type CopyOptions = {
  /** Aborted if it is to end; what was copied stays. */
  ending?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

/** How many are under way at a time. */
const AT_ONCE = 4

/**
 * Copies pictures from one store to another. Those that are there in the same size are left alone: a name contains a
 * hash of its content. Nothing is removed.
 *
 * @throws a store's error, the reason of `ending`; the next run continues
 */
export async function copyPictures(from: PictureFiles, to: PictureFiles, options: CopyOptions = {}) {
  const names: string[] = []
  for await (const batch of from.list()) names.push(...batch.filter(isPictureName))
  let copied = 0
  let done = 0
  const left = names.values()
  const work = async () => {
    for (const name of left) {
      options.ending?.throwIfAborted()
      if (await copyOne(from, to, name)) copied += 1
      done += 1
      options.onProgress?.(done, names.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { copied, there: names.length - copied }
}

/** Whether it was copied. */
async function copyOne(from: PictureFiles, to: PictureFiles, name: string): Promise<boolean> {
  const [given, there] = await Promise.all([from.find(name), to.find(name)])
  // It may have been deleted meanwhile.
  const bytes = given?.bytes ?? 0
  if (bytes === 0 || there?.bytes === bytes) return false
  const pieces = await from.read(name, { start: 0, end: bytes - 1 })
  if (!pieces) return false
  await to.put(name, Buffer.from(await new Response(pieces).arrayBuffer()))
  return true
}
