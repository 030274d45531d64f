import { BackupError } from '@/moving/backup/backup-error'
import { BackupStopped } from '@/moving/backup/make-backup'
import { RestoreStopped } from '@/moving/backup/restore-backup'
import { MirrorError } from '@/moving/mirror/mirror-error'
import { explainFailure } from './explain-failure'

/** The shell convention for a program ended by Ctrl-C. */
const INTERRUPTED = 130

/** Aborted by Ctrl-C and the like; the command then cleans up and says so. */
export function listenForStop(): AbortSignal {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort())
  return ending.signal
}

/**
 * Runs a command to its end, and exits with its code; a failure is a sentence.
 *
 * @param whenStopped what is left after Ctrl-C
 */
export async function endCommand(
  work: () => Promise<void>,
  ending: AbortSignal,
  whenStopped: string,
): Promise<never> {
  try {
    await work()
    process.exit(0)
  } catch (error) {
    if (ending.aborted || error instanceof BackupStopped || error instanceof RestoreStopped) {
      console.error(whenStopped)
      process.exit(INTERRUPTED)
    }
    const isExplained = error instanceof BackupError || error instanceof MirrorError
    console.error(isExplained ? error.message : explainFailure(error))
    process.exit(1)
  }
}
