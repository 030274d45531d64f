import { Listr } from 'listr2'
import type { Payload } from 'payload'
import { type UndoReport, undoBatch } from '@/moving/site-import/undo-batch'
import { progressOf } from './progress'

/** The shell convention for a program ended by Ctrl-C. */
const INTERRUPTED = 130

type UndoCommand = { quiet: boolean; json: boolean; ending: AbortSignal }

/** Takes an import back and prints what was removed and what stays. Returns the exit code. */
export async function undoImport(
  payload: Payload,
  batch: number,
  { quiet, json, ending }: UndoCommand,
): Promise<number> {
  const title = `Taking back batch ${batch}`
  const context: { report?: UndoReport } = {}
  const tasks = new Listr<typeof context>(
    [
      {
        title,
        task: async (held, task) => {
          const progress = progressOf(title)
          const onProgress = (done: number, total: number) => {
            task.title = progress(done, total)
          }
          held.report = await undoBatch(payload, batch, { ending, onProgress })
        },
      },
    ],
    { fallbackRenderer: 'simple', silentRendererCondition: quiet || json, registerSignalListeners: false },
  )
  const { report } = await tasks.run(context)
  if (!report) throw new Error('the undoing gave no report')
  if (json) console.log(JSON.stringify(report, null, 2))
  else if (!quiet || report.kept.length > 0 || !report.isWhole) console.log(formatUndo(report))
  return report.isWhole ? 0 : INTERRUPTED
}

function formatUndo({ batch, kept, removed, isWhole }: UndoReport): string {
  const counts = Object.entries(removed).map(([kind, count]) => `${kind} ${count}`)
  return [
    `Batch ${batch}: ${counts.length === 0 ? 'nothing was removed' : `removed ${counts.join(', ')}`}`,
    ...kept.map(
      ({ kind, sourceId, documentId, reason }) =>
        `  stays: ${kind} ${sourceId} (here ${documentId}): ${reason}`,
    ),
    ...(isWhole ? [] : ['Stopped. Run the same command again to go on.']),
  ].join('\n')
}
