/** `npm run import:symptoms -- FILE.obo`: imports an ontology's terms as symptoms and reports what it did. */
import config from '@payload-config'
import { Listr } from 'listr2'
import { getPayload } from 'payload'
import { holdLock } from '@/db/hold-lock'
import { SYMPTOM_IMPORT_LOCK } from '@/db/locks'
import { env } from '@/env'
import { readTermList } from '@/moving/symptom-import/choose-hidden'
import { importSymptoms } from '@/moving/symptom-import/import-symptoms'
import { OboFileError } from '@/moving/symptom-import/obo/obo-file'
import { parseObo } from '@/moving/symptom-import/obo/parse-obo'
import { readOboFile, readSmallText } from '@/moving/symptom-import/obo/read-obo-file'
import { formatReport, type ImportReport, reportAsJson } from '@/moving/symptom-import/report'
import { importSymptomsCommand } from './commands'
import { explainFailure } from './explain-failure'

/** The shell convention for a program ended by Ctrl-C. */
const INTERRUPTED = 130

const program = importSymptomsCommand().parse()
const options = program.opts<{
  dryRun: boolean
  quiet: boolean
  json: boolean
  hide?: string
  allow?: string
}>()
const file = program.args[0] ?? ''

/** The batch that is being saved is finished first. */
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort())

/** @throws OboFileError that names the file */
async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OboFileError) throw new OboFileError(`${name}: ${error.message}`)
    throw error
  }
}

const listFrom = async (name: string | undefined) =>
  name === undefined ? [] : readTermList(await naming(name, () => readSmallText(name)))

async function run(): Promise<ImportReport> {
  const lists = { hide: await listFrom(options.hide), allow: await listFrom(options.allow) }
  const parsed = await naming(file, () => parseObo(readOboFile(file)))
  const lock = await holdLock({
    databaseUrl: env.DATABASE_DIRECT_URL ?? '',
    key: SYMPTOM_IMPORT_LOCK,
    name: 'symptom-database import',
    onLost: () => ending.abort(),
  })
  if (!lock) throw new OboFileError('another import of symptoms is running; wait until it has ended')
  try {
    const payload = await getPayload({ config })
    const context: { report?: ImportReport } = {}
    const title = `${options.dryRun ? 'Comparing' : 'Importing'} symptoms`
    const tasks = new Listr<typeof context>(
      [
        {
          title,
          task: async (held, task) => {
            held.report = await naming(file, () =>
              importSymptoms(payload, parsed, {
                ...lists,
                dryRun: options.dryRun,
                ending: ending.signal,
                onProgress: (done, total) => {
                  task.title = `${title}: ${done} of ${total}`
                },
              }),
            )
          },
        },
      ],
      {
        fallbackRenderer: 'simple',
        silentRendererCondition: options.quiet || options.json,
        registerSignalListeners: false,
      },
    )
    const { report } = await tasks.run(context)
    if (!report) throw new Error('the import gave no report')
    return report
  } finally {
    await lock.release()
  }
}

try {
  const report = await run()
  if (options.json) console.log(reportAsJson(file, report))
  else if (!options.quiet || !report.isWhole) console.log(formatReport(file, report))
  const isBlocked = report.results.some(({ result }) => result === 'blocked')
  process.exit(report.isWhole ? (isBlocked ? 1 : 0) : INTERRUPTED)
} catch (error) {
  console.error(error instanceof OboFileError ? error.message : explainFailure(error))
  process.exit(1)
}
