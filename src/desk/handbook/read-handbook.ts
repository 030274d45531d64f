import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The site runs in its own folder, which contains the handbook; a build that followed this path would copy
 * everything.
 */
const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'docs')

/**
 * The Markdown of a handbook page.
 *
 * @param name of the file without its extension; empty for the front page
 * @returns null if there is no such page
 */
export async function readHandbookPage(name?: string): Promise<string | null> {
  if (name !== undefined && !/^[a-z-]{1,60}$/.test(name)) return null
  return read(`editors/${name ?? 'README'}.md`).then((file) => file?.toString('utf8') ?? null)
}

/** @returns null if there is no such picture */
export async function readHandbookPicture(name: string): Promise<Buffer | null> {
  return /^[a-z-]{1,60}\.png$/.test(name) ? read(`screenshots/${name}`) : null
}

async function read(file: string): Promise<Buffer | null> {
  try {
    return await readFile(path.join(FOLDER, file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
