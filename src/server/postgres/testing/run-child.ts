import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { EmbeddedPostgres, LaunchOptions } from '../embedded-postgres'

export type ChildAnswer = Partial<Omit<EmbeddedPostgres, 'stop'>> & { error?: string }

/** Starts a launcher in its own process group, as another user if a UID is given. */
export function spawnLauncher(options: LaunchOptions, uid?: number): ChildProcess {
  const script = fileURLToPath(new URL('./launch-child.ts', import.meta.url))
  const user = uid === undefined ? {} : { uid, gid: uid }
  return spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    ...user,
  })
}

/** The output of a launcher. */
export async function readAnswer(child: ChildProcess): Promise<ChildAnswer> {
  if (!child.stdout) throw new Error('The launcher has no output.')
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as ChildAnswer
  throw new Error('The launcher ended without an answer.')
}

/**
 * Kills a launcher as a crash would.
 *
 * @param whom `group` also kills what closing a terminal would
 */
export async function killHard(child: ChildProcess, whom: 'process' | 'group' = 'process'): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  process.kill(whom === 'group' ? -child.pid : child.pid, 'SIGKILL')
  await once(child, 'exit')
}
