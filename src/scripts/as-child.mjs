/**
 * Loaded first (`--import`) by each process of ours that another one of ours starts. It ends with its parent, however
 * that ends: the channel between the two breaks. And it ends with a sentence, not with a stack, when a script fails
 * with an error that was meant for the person at the terminal.
 */
import { isMainThread } from 'node:worker_threads'
import './lost-output.mjs'

/** Mistakes in the program; for whoever mends them the stack is the message. */
const MISTAKES = [TypeError, ReferenceError, RangeError, SyntaxError]

// Threads load this, too, and have no channel.
if (isMainThread) {
  // The parent went before this could listen.
  if (!process.connected) process.exit(0)
  process.on('disconnect', () => process.exit(0))
  // The channel alone must not keep a process alive.
  process.channel?.unref()
  // Ctrl-C and a closed terminal reach the parent too, which ends this process at the right moment.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => process.connected || process.exit(0))

  process.on('uncaughtException', (error) => {
    const isMistake = !(error instanceof Error) || MISTAKES.some((kind) => error instanceof kind)
    // Of a failed query Drizzle says everything; the database's own reason is the cause.
    const words = error?.cause?.message || error?.message || error?.name
    console.error(isMistake ? error : words)
    process.exit(1)
  })
}
