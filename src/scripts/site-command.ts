import { Command } from 'commander'
import { readAddress } from './read-address'

/**
 * A command that works on a running site.
 *
 * @param name as in package.json
 * @param words what it does
 */
export function siteCommand(name: string, words: string): Command {
  return new Command(`npm run ${name} --`)
    .description(words)
    .argument('[site]', 'URL of a running site', readAddress, 'http://localhost:3000')
}

/**
 * Checks that a site responds.
 *
 * @throws Error that says which does not, and why
 */
export async function reachSite(site: string): Promise<void> {
  try {
    await fetch(site, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
    throw new Error(
      `The site ${site} does not respond (${cause?.code ?? cause?.message ?? message}). Start it, or pass another URL.`,
    )
  }
}

/** Runs a script's work; errors are reported in one line, and the exit code is set. */
export async function runForPerson(work: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await work()) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
