import { spawn } from 'node:child_process'

export type ProgramResult = { code: number | null; output: string }

/**
 * The environment of every Postgres program: nothing from the caller's, where PGPORT, PGOPTIONS or a locale would
 * have side effects. Windows needs its own variables to load libraries, so it keeps them.
 */
export const PROGRAM_ENV: NodeJS.ProcessEnv | undefined =
  process.platform === 'win32'
    ? undefined
    : {
        NODE_ENV: 'production',
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        LC_ALL: 'C',
      }

/**
 * Runs a program to completion.
 *
 * @returns its exit code (null if it could not be started or was killed) and its output
 */
export function runProgram(file: string, args: string[]): Promise<ProgramResult> {
  return new Promise((resolve) => {
    // Every user can enter `/`, but not necessarily the caller's working directory.
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: PROGRAM_ENV,
      cwd: rootFolder(),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: output + error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** The last lines of a program's output, without empty ones. */
export function lastLines(output: string, count = 12): string {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n')
}

/** A working directory that every user may enter; undefined keeps the caller's. */
export function rootFolder(): string | undefined {
  return process.platform === 'win32' ? undefined : '/'
}
