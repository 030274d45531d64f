import { readFile } from 'node:fs/promises'
import type { SiteProcess } from './site-process'

/**
 * A child of a site's process.
 *
 * @param script what it runs, such as `work.mjs`
 * @returns its process ID; null if there is none
 */
export async function findChild({ child: { pid } }: SiteProcess, script: string): Promise<number | null> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ')
  for (const child of children.filter((text) => text !== '')) {
    const command = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(`/${script}`)) return Number(child)
  }
  return null
}
