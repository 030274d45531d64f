import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { expect, it } from 'vitest'
import { pictureDir } from '@/content/media/picture-store'
import { connectionOf } from '@/db/connection'
import { testPayload } from '@/testing/payload'
import { startScript } from '@/testing/run-script'
import { importSite } from './import-site'
import type { ImportReport } from './report'
import { databaseState } from './testing/database-state'
import { writeSite } from './testing/site-files'
import { undoBatch } from './undo-batch'
import { readWxr } from './wxr/read-wxr'

/**
 * `IMPORT_KILLS=10 npx vitest run --project=int killed-import` is the long form, with a large export. By default an
 * import is only asked to stop, in this process.
 */
// biome-ignore lint/style/noProcessEnv: how this test is run, not a setting of the site.
const KILLS = Number(process.env.IMPORT_KILLS ?? 0)
const SIZE =
  KILLS > 0 ? { posts: 200, comments: 1000, pictures: 50 } : { posts: 10, comments: 24, pictures: 3 }

/** Their files, of which earlier tests of this database may have left some. */
const pictureFiles = async () => (await readdir(pictureDir()).catch(() => [])).sort()

const total = ({ counts }: ImportReport, kind: keyof ImportReport['counts']) =>
  Object.values(counts[kind] ?? {}).reduce((sum, count) => sum + count, 0)

it('killed at any moment, the same command comes to the same state, and all of it is undone', async () => {
  const payload = await testPayload()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-kill-'))
  const host = 'killed.example.org'
  const since = Date.now()
  try {
    const { file, media } = await writeSite(folder, { ...SIZE, host, word: 'killed-word' })
    const options = { file, publish: false, overwrite: false, dryRun: false, media, mapping: null }
    const run = (ending?: AbortSignal, onProgress?: () => void) =>
      importSite(payload, {
        ...options,
        read: () => readWxr(file, 'utf-8'),
        ...(ending ? { ending } : {}),
        ...(onProgress ? { onProgress } : {}),
      })
    const records = async () => {
      const connection = await connectionOf(payload)
      const { rows } = await connection.execute(
        sql`select count(*)::int as count from import_records where site = ${host}`,
      )
      return Number(rows[0]?.count)
    }
    const pictures = await pictureFiles()
    const before = await databaseState(payload, since)
    const whole = await run()
    for (const [kind, count] of [
      ['post', SIZE.posts - 2],
      ['page', 2],
      ['comment', SIZE.comments],
      ['picture', SIZE.pictures],
      ['redirect', SIZE.posts],
    ] as const)
      expect(total(whole, kind), kind).toBe(count)
    const undisturbed = await databaseState(payload, since)
    const most = await records()
    expect((await run()).batch).toBeNull()
    expect(await databaseState(payload, since)).toEqual(undisturbed)
    expect((await undoBatch(payload, whole.batch ?? 0)).kept).toEqual([])
    expect(await databaseState(payload, since)).toEqual(before)
    expect(await pictureFiles()).toEqual(pictures)

    const moments = Array.from({ length: KILLS }, () => Math.random() * most).sort((a, b) => a - b)
    for (const moment of moments) {
      const script = startScript(['import', '--quiet', '--media', media, file])
      const hasEnded = () => script.child.exitCode !== null || script.child.signalCode !== null
      const state = async () => (hasEnded() || (await records()) >= moment ? 'there' : script.output())
      await expect.poll(state, { interval: 5, timeout: 120_000 }).toBe('there')
      expect(hasEnded(), script.output()).toBe(false)
      process.kill(-Number(script.child.pid), 'SIGKILL')
      await script.ended
    }
    const interrupted = new AbortController()
    expect((await run(interrupted.signal, () => interrupted.abort())).isWhole).toBe(false)
    const resumed = await run()
    expect(await databaseState(payload, since)).toEqual(undisturbed)
    for (const kind of ['post', 'page', 'comment', 'picture', 'author'] as const)
      expect(total(resumed, kind), kind).toBe(total(whole, kind))
    expect((await undoBatch(payload, resumed.batch ?? 0)).kept).toEqual([])
    expect(await databaseState(payload, since)).toEqual(before)
    expect(await pictureFiles()).toEqual(pictures)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 1_200_000)
