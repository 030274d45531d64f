import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { drawn } from '@/content/media/testing/uploads'
import { type MadeOptions, makeWxr, pictureName } from './make-wxr'

/**
 * Writes an export as `makeWxr` makes it, and its pictures; the last one is a page that says it is a picture.
 *
 * @param change is applied to the export's text
 */
export async function writeSite(
  folder: string,
  made: MadeOptions,
  change = (text: string) => text,
): Promise<{ file: string; media: string }> {
  const file = path.join(folder, `${made.word}.xml`)
  await writeFile(file, change([...makeWxr(made)].join('')))
  const media = path.join(folder, made.word)
  await mkdir(path.join(media, '2020/01'), { recursive: true })
  // Pictures of two sites differ; the same one would be stored once.
  const colour = `#${createHash('sha256').update(made.word).digest('hex').slice(0, 6)}`
  for (let index = 0; index < made.pictures; index++) {
    const isLast = index === made.pictures - 1
    const data = isLast
      ? '<html>404</html>'
      : await drawn(60 + index, 40, colour)
          .png()
          .toBuffer()
    await writeFile(path.join(media, pictureName(index)), data)
  }
  return { file, media }
}
