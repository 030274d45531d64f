import { compiledScript } from './compiled-script.mjs'
import { runChild } from './run-child.mjs'

type Options = {
  root: string
  env?: Record<string, string>
  node?: readonly string[]
  quiet?: boolean
  ending?: AbortSignal
}

/**
 * Node options for our compiled scripts.
 *
 * On Node 20 a script that loads the Payload config can exit silently before it has done anything (top-level await
 * inside Lexical); the `production` condition avoids the modules that cause it.
 */
export const NODE_OPTIONS = [
  '--conditions=production',
  '--import',
  './src/scripts/as-child.mjs',
  '--no-warnings',
]

/**
 * Runs one of our scripts in a child Node process, which ends with this one.
 *
 * @param name the script's, in `src/scripts`, without its extension
 * @param node more options of Node
 * @param quiet hold back the output and show it only if the script fails
 * @param ending asks the script to end
 * @returns the exit code; 1 for a signal
 */
export async function runNode(
  name: string,
  args: string[],
  { root, env, node = [], quiet, ending }: Options,
): Promise<number> {
  const output: Buffer[] = []
  const file = await compiledScript(root, name)
  const code = await runChild(
    process.execPath,
    [...NODE_OPTIONS, ...node, file, ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['inherit', 'inherit', 'inherit', 'ipc'],
      ending,
    },
    (child) => {
      child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
      child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
    },
  )
  if (code !== 0 && quiet && !ending?.aborted) process.stderr.write(Buffer.concat(output))
  return code
}
