import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { NODE_OPTIONS } from '../run-node'
import { openFiles, residentMiB } from './process-facts'
import type { Question, ServerFacts } from './serve'

/** A running instance of the site that is measured. */
export type Instance = {
  url: string
  /** CPU time since its start, in milliseconds. */
  cpuMs: () => Promise<number>
  ask: (question: Question) => Promise<ServerFacts>
  rssMiB: () => number | null
  /** How many file handles it holds, connections among them. */
  openFiles: () => number | null
  stop: () => Promise<void>
}

/** No limit may stop the measurement. */
const LIMITS = {
  COMMENTS_PER_HOUR: '1000000',
  RATINGS_PER_HOUR: '1000000',
  SEARCHES_PER_HOUR: '1000000',
  FAILED_LOGINS_PER_HOUR: '1000000',
}

/**
 * Starts one on the production build.
 *
 * @param script the compiled script, which serves when its argument is `serve`
 * @param settings that this instance has besides those of all
 */
export async function startInstance(
  script: string,
  port: number,
  publicUrl: string,
  settings: Record<string, string> = {},
): Promise<Instance> {
  const child = fork(script, ['serve'], {
    execArgv: NODE_OPTIONS,
    env: {
      ...process.env,
      ...LIMITS,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      NODE_ENV: 'production',
      ...settings,
    },
  })
  await reply(child)
  const ask = async (question: Question) => {
    const answered = reply(child)
    child.send(question)
    return (await answered) as ServerFacts
  }
  return {
    url: `http://127.0.0.1:${port}`,
    ask,
    cpuMs: async () => (await ask('facts')).cpuMs,
    rssMiB: () => residentMiB(child.pid ?? 0),
    openFiles: () => openFiles(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function reply(child: ChildProcess): Promise<unknown> {
  const failed = once(child, 'exit').then(() => {
    throw new Error('the measured site has ended')
  })
  // Whichever comes first; the other one is of no interest then.
  failed.catch(() => undefined)
  const [message] = await Promise.race([once(child, 'message'), failed])
  return message
}
