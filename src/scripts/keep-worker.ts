import { type ChildProcess, spawn } from 'node:child_process'
import { compiledScript } from './compiled-script.mjs'
import { type KeepOptions, keepChild } from './keep-child'
import { NODE_OPTIONS } from './run-node'

/**
 * Keeps one worker running as a child process. The child exits with this process, even on `kill -9`: the channel
 * between the two closes.
 *
 * @param root the project's folder
 * @returns a function that ends the worker, lets its current job finish and waits for both
 */
export function keepWorker(root: string, options: Omit<KeepOptions, 'name'>): () => Promise<void> {
  return keepChild(async () => spawnWorker(root, await compiledScript(root, 'work')), {
    ...options,
    name: 'The worker',
  })
}

/**
 * Young objects get one megabyte instead of sixteen: a worker mostly waits, and takes 30 MiB less. They are collected
 * more often, which costs time only while it works.
 */
export const WORKER_OPTIONS = ['--max-semi-space-size=1', ...NODE_OPTIONS]

/** One arena of glibc's malloc instead of one for each thread takes 13 MiB less; an operator's own value counts. */
export const workerEnv = () => ({ MALLOC_ARENA_MAX: '1', ...process.env })

/**
 * One worker, tied to this process by a channel.
 *
 * @param script the compiled worker
 */
export function spawnWorker(root: string, script: string): ChildProcess {
  return spawn(process.execPath, [...WORKER_OPTIONS, script], {
    cwd: root,
    env: workerEnv(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
