/**
 * Preloaded (`--import`) into each of our Node child processes. The process exits with its parent, however that
 * ends, because their IPC channel closes. And it prints one sentence instead of a stack trace if a script fails
 * with an error meant for the person at the terminal.
 */
import { isMainThread } from 'node:worker_threads'
import './lost-output.mjs'

/** Bugs; for developers the stack is the message. */
const MISTAKES = [TypeError, ReferenceError, RangeError, SyntaxError]

// Worker threads load this too, and have no channel.
if (isMainThread) {
  // The parent exited before this could listen.
  if (!process.connected) process.exit(0)
  process.on('disconnect', () => process.exit(0))
  // The channel alone must not keep a process alive.
  process.channel?.unref()
  // Ctrl-C and a closed terminal also reach the parent, which ends this process at the right moment.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => process.connected || process.exit(0))

  process.on('uncaughtException', (error) => {
    const isMistake = !(error instanceof Error) || MISTAKES.some((kind) => error instanceof kind)
    // Drizzle puts everything about a failed query into the message; the database's own reason is the cause.
    const words = error?.cause?.message || error?.message || error?.name
    console.error(isMistake ? error : words)
    process.exit(1)
  })
}
