/** Plain Node without dependencies: runs another process that ends when we are to end. */
import { spawn } from 'node:child_process'

const LONGEST_GOODBYE_MS = 10_000

/**
 * Runs a program to its end.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { ending?: AbortSignal }} options `ending` asks the program to
 *   end, and ends it by force after ten seconds
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart] given the process, to read its output
 * @returns {Promise<number>} its exit code; 1 for an end by a signal
 * @throws {Error} when it cannot be started
 */
export function runChild(file, args, { ending, ...options }, onStart) {
  return new Promise((resolve, reject) => {
    if (ending?.aborted) return resolve(1)
    const child = spawn(file, args, options)
    onStart?.(child)
    let impatience
    const end = () => {
      child.kill('SIGTERM')
      impatience = setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE_MS)
    }
    ending?.addEventListener('abort', end, { once: true })
    const stopListening = () => {
      clearTimeout(impatience)
      ending?.removeEventListener('abort', end)
    }
    child.once('error', (error) => {
      stopListening()
      reject(error)
    })
    child.once('close', (code) => {
      stopListening()
      resolve(code ?? 1)
    })
  })
}
