import { CommanderError } from 'commander'
import { readSecrets } from '@/env'
import { hideSecrets } from '@/hide-secrets'
import { scripts } from './commands'
import { untilEnd } from './ending.mjs'
import { keepWorker } from './keep-worker'
import { migrateWhenNeeded } from './migrate-when-needed'
import { onDatabase } from './on-database'
import { runNode } from './run-node'
import { untilDatabaseAnswers } from './until-database-answers'

/** Output for the person at the terminal is printed; the log only adds errors. */
const quietly = { LOG_LEVEL: 'error' }
/** The shell convention for a program ended by Ctrl-C. */
const INTERRUPTED = 130

type RunOptions = { root: string; name: string; args: string[]; ending: AbortSignal }

/**
 * Runs one of the project's scripts against the running database, or against an embedded one that is started for
 * it and stopped again unless something else has connected to it.
 *
 * @param ending aborted when the process is to end
 * @returns the exit code
 */
export async function run(options: RunOptions): Promise<number> {
  const { root, name, args, ending } = options
  const script = scripts[name]
  if (!script) {
    console.error(`There is no script “${name}”. Known: ${Object.keys(scripts).join(', ')}.`)
    return 1
  }
  const answered = await answerArguments(script.command(), args)
  if (answered !== null) return answered
  try {
    if (script.database === 'its own') return await runNode(name, args, { root, env: quietly, ending })
    if (script.database === 'none') {
      return await runNode(name, args, { root, env: { PAYLOAD_SECRET: 'x'.repeat(32) }, ending })
    }
    return await runOnDatabase(options, script.node)
  } catch (error) {
    if (ending.aborted) return INTERRUPTED
    const text = error instanceof Error ? error.message || error.name : String(error)
    console.error(hideSecrets(text, readSecrets()))
    return 1
  }
}

async function runOnDatabase(
  { root, name, args, ending }: RunOptions,
  node: readonly string[] = [],
): Promise<number> {
  const say = (line: string) => console.error(line)
  return onDatabase(say, ending, async ({ databaseUrl }) => {
    if (name === 'worker') {
      await untilDatabaseAnswers(() => migrateWhenNeeded(root, databaseUrl, ending), say, ending)
      return serveJobs(root, ending)
    }
    await migrateWhenNeeded(root, databaseUrl, ending)
    if (name === 'migrate') return 0
    return runNode(name, args, { root, env: quietly, node, ending })
  })
}

/** The worker on its own, until it is asked to end. */
async function serveJobs(root: string, ending: AbortSignal): Promise<number> {
  if (ending.aborted) return 0
  const stop = keepWorker(root, { onLog: (line) => console.error(line), ending })
  await untilEnd(ending)
  await stop()
  return 0
}

/** @returns the exit code if the arguments end the run: `--help`, or an error in them */
async function answerArguments(command: import('commander').Command, args: string[]): Promise<number | null> {
  for (const each of [command, ...command.commands]) each.exitOverride()
  try {
    await command.parseAsync(args, { from: 'user' })
    return null
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    throw error
  }
}
