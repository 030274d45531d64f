import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type RunningScript = {
  child: ChildProcess
  /** Its output so far, stdout and stderr. */
  output: () => string
  /** Its exit code, once all its output is there; null if a signal ended it. */
  ended: Promise<number | null>
}

/**
 * Starts one of the project's scripts as `npm run` does, in a separate process group.
 *
 * @param args the script's name in `run.mjs`, and its arguments; a name with a dot is a file of `src/scripts`
 * @param settings override those of the integration tests
 */
export function startScript(args: string[], settings: Record<string, string> = {}): RunningScript {
  const file = args[0]?.includes('.') ? args : ['run.mjs', ...args]
  const [script = '', ...rest] = file
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : []
  return watch(
    spawn(process.execPath, [...loader, path.join(root, 'src/scripts', script), ...rest], {
      ...options(settings),
    }),
  )
}

/** Starts a script of package.json through npm, including npm's shell. */
export function startByNpm(name: string, settings: Record<string, string> = {}): RunningScript {
  return watch(spawn('npm', ['run', name], options(settings)))
}

/** Runs one of the project's scripts to completion; see `startScript`. */
export async function runScript(
  args: string[],
  settings: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const { ended, output } = startScript(args, settings)
  const code = await ended
  return { code, output: output() }
}

function options(settings: Record<string, string>) {
  return {
    cwd: root,
    // Terminal signals go to a process group; the tests' own must not be in it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' as const, ...settings },
  }
}

function watch(child: ChildProcess): RunningScript {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  return { child, output: () => text, ended: once(child, 'close').then(([code]) => code as number | null) }
}
