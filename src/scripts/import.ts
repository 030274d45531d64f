/** `npm run import -- FILE…` and `undo BATCH`: imports texts or a site's export, and takes an import back. */
import type { Payload } from 'payload'
import { holdLock } from '@/db/hold-lock'
import { SITE_IMPORT_LOCK } from '@/db/locks'
import { env } from '@/env'
import { findFormat } from '@/moving/site-import/find-format'
import { SourceFileError } from '@/moving/site-import/source'
import { spareMemory } from '@/moving/site-import/sparing-memory'
import { type ImportCommandOptions, importCommand } from './commands'
import { explainFailure } from './explain-failure'
import { importOwn } from './import-own'

// Set here, because a Node that does not know the flag would not start with it.
spareMemory()

/** What is being stored is finished first. */
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort())

async function importFiles(files: string[], options: ImportCommandOptions): Promise<number> {
  const formats = await Promise.all(files.map(findFormat))
  const exports = files.flatMap((file, index) => {
    const format = formats[index]
    return format === undefined || format === 'text' || format === 'own' ? [] : [{ file, format }]
  })
  const texts = files.filter((_, index) => formats[index] === 'text')
  const [own] = files.filter((_, index) => formats[index] === 'own')
  if (own !== undefined) {
    if (files.length > 1)
      throw new SourceFileError(`${own} is an export of this software, which is imported alone`)
    return importOwn(own, options, ending.signal, openPayload)
  }
  const payload = await openPayload()
  const { importExport } = await import('./import-export')
  const { importTexts } = await import('./import-texts')
  let code = texts.length === 0 ? 0 : await importTexts(payload, texts, options)
  for (const { file, format } of exports) {
    if (ending.signal.aborted) break
    code = Math.max(
      code,
      await alone(async () => importExport(payload, { file, format }, { options, ending: ending.signal })),
    )
  }
  return code
}

/** Our own export is imported without one, which would count as the site that runs. */
async function openPayload(): Promise<Payload> {
  const { default: config } = await import('@payload-config')
  const { getPayload } = await import('payload')
  return getPayload({ config })
}

/** Two imports at once would make the same things twice. */
async function alone(work: () => Promise<number>): Promise<number> {
  const lock = await holdLock({
    databaseUrl: env.DATABASE_DIRECT_URL ?? '',
    key: SITE_IMPORT_LOCK,
    name: 'symptom-database import',
    onLost: () => ending.abort(),
  })
  if (!lock) throw new SourceFileError('another import is running; wait until it has ended')
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

const program = importCommand({
  files: async (files, options) => process.exit(await importFiles(files, options)),
  undo: async (batch, options) => {
    const payload = await openPayload()
    const { undoImport } = await import('./undo-import')
    process.exit(await alone(() => undoImport(payload, batch, { ...options, ending: ending.signal })))
  },
})

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof SourceFileError ? error.message : explainFailure(error))
  process.exit(1)
}
