import { readFile, rename, rm, writeFile } from 'node:fs/promises'

/** Beyond this a warm-up would take longer than readers need to ask by themselves. */
export const MOST_READ = 100

/**
 * The addresses of the pages that were read most before this start, most read first. They are public pages without
 * parameters; nothing about readers is kept.
 *
 * @param file made by `keepMostRead`; a missing or damaged one counts as empty
 */
export async function readMostRead(file: string): Promise<string[]> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (!Array.isArray(found)) return []
    return found.filter((one) => typeof one === 'string' && one.startsWith('/')).slice(0, MOST_READ)
  } catch {
    return []
  }
}

/**
 * Replaces the file as a whole: a process that dies meanwhile leaves the earlier one.
 *
 * @throws the file system's error
 */
export async function keepMostRead(file: string, addresses: readonly string[]): Promise<void> {
  const draft = `${file}.${process.pid}`
  try {
    await writeFile(draft, JSON.stringify(addresses), { mode: 0o600 })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
