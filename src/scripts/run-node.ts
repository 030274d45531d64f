import { spawn } from 'node:child_process'

type Options = { root: string; env?: Record<string, string>; quiet?: boolean }

/**
 * Runs one of our TypeScript files in a Node of its own.
 *
 * On Node 20 a script that loads the Payload config can end silently before it did anything (top-level await
 * inside Lexical); the `production` condition avoids the modules that cause it.
 *
 * @param quiet keep the output back and show it only when the script fails
 * @returns the exit code; a signal counts as 1
 */
export function runNode(file: string, args: string[], { root, env, quiet }: Options): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=production', '--import', 'tsx', '--no-warnings', file, ...args],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      },
    )
    const output: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 1)
    })
  })
}
