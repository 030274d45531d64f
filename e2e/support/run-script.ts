import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mainDataDir } from './settings'

/** Runs one of the project's scripts while the main site is running; see `runScriptOn`. */
export const runScript = (name: string, ...args: string[]): Promise<string> =>
  runScriptOn(mainDataDir(), name, ...args)

/**
 * Runs one of the project's scripts on a data folder, as `npm run` does.
 *
 * @returns its stdout
 * @throws Error with all its output if it failed
 */
export async function runScriptOn(dataDir: string, name: string, ...args: string[]): Promise<string> {
  return runProgram(['src/scripts/run.mjs', name, ...args], { NODE_ENV: 'production', DATA_DIR: dataDir })
}

/**
 * Runs a program of the project in its folder.
 *
 * @param command its path and arguments
 * @returns its stdout
 * @throws Error with all its output if it failed
 */
export async function runProgram(command: string[], settings: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let complaints = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${printed}${complaints}`)
  return printed
}
