/** Plain Node without dependencies: runs a child process that ends with us. */
import { spawn } from 'node:child_process'

const LONGEST_GOODBYE_MS = 10_000

/**
 * Runs a program to completion.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { ending?: AbortSignal }} options `ending` terminates the
 * program, and kills it after ten seconds
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart] receives the process, to read its
 * output
 * @returns {Promise<number>} its exit code; 1 if it was ended by a signal
 * @throws {Error} if it cannot be started
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
