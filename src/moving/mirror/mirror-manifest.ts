import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { MirrorError } from './mirror-error'

/** Lists the files of a mirror, so that an update removes its own and no others. */
export const MANIFEST = 'mirror.json'

/** A relative path that stays within the folder. */
const fileName = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\\p{Cc}]+(?:\/[^/\\\p{Cc}]+)*$/u,
    'is not a path within the folder',
  )

const manifest = z.object({
  format: z.literal('symptom-database-mirror'),
  site: z.string(),
  /** Each file with the day (ISO 8601) when it was copied as it is. */
  files: z.record(fileName, z.iso.date()),
})

export type Manifest = z.infer<typeof manifest>

export const newManifest = (site: string, files: ReadonlyMap<string, string>): Manifest => ({
  format: 'symptom-database-mirror',
  site,
  files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
})

export const writeManifest = (value: Manifest): string => `${JSON.stringify(value, null, 1)}\n`

/**
 * The files of the mirror in a folder, with their days; none if there is no mirror yet.
 *
 * @throws MirrorError if the list is damaged or not ours
 */
export async function readManifest(folder: string): Promise<Map<string, string>> {
  const file = path.join(folder, MANIFEST)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return new Map()
  const read = manifest.safeParse(parseJson(text))
  if (read.success) return new Map(Object.entries(read.data.files))
  throw new MirrorError(
    `${file} is damaged or not of a mirror. Choose an empty folder, or delete this one and run the command again.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Refused like any other content that is not a list of files.
    return null
  }
}
