import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { sendRequest } from './send-request'
import { ADMIN } from './settings'
import { until } from './until'

const READY_MS = 90_000
export type SiteProcess = {
  url: string
  child: ChildProcess
  /** Its output so far, stdout and stderr. */
  output: () => string
  /** Its exit code; null if a signal ended it. Resolves once all its output is there. */
  ended: Promise<number | null>
  /** Waits until it serves requests. */
  ready: () => Promise<void>
  /** Sends a signal to this process only. */
  kill: (signal: NodeJS.Signals) => void
  /** What a terminal does on Ctrl-C: SIGINT to the whole process group. */
  pressCtrlC: () => void
}

/**
 * Runs `npm start` with its own settings.
 *
 * @param command what `npm start` runs, so that a signal reaches it without npm; or npm itself
 */
export function startSite(
  settings: Record<string, string>,
  [program = '', ...args] = [process.execPath, 'src/scripts/start.mjs'],
): SiteProcess {
  const url = `http://localhost:${settings.PORT}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    SAMPLE_CONTENT: 'off',
    LOG_LEVEL: 'warn',
    ...settings,
  }
  const child = spawn(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let text = ''
  const note = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    url,
    child,
    output: () => text,
    ended,
    ready: () =>
      until(
        async () => {
          if (hasEnded()) throw new Error(`The site ended instead of serving:\n${text}`)
          return (await sendRequest('/readyz', { site: url }).catch(() => null))?.status === 200
        },
        READY_MS,
        () => `${url}/readyz\n${text}`,
      ),
    kill: (signal) => {
      if (!hasEnded()) child.kill(signal)
    },
    pressCtrlC: () => {
      if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, 'SIGINT')
    },
  }
}
