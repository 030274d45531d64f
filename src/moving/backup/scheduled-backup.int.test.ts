import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDashboard } from '@/desk/dashboard/load-dashboard'
import { env } from '@/env'
import { readBackupNote } from '@/jobs/backup-note'
import { makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { backupName } from './backup-name'
import { scheduledBackup } from './scheduled-backup'

let folder: string
let client: pg.Client
const goesOn = () => true
const settings = () => ({
  ...env,
  BACKUP_DIR: folder,
  BACKUP_EVERY_HOURS: 2,
  BACKUP_KEEP_DAYS: 1,
  BACKUP_KEEP_WEEKS: 1,
  BACKUP_KEEP_MONTHS: 1,
})
const setBack = (hours: number) =>
  client.query(
    `update payload_kv set data = data || jsonb_build_object('madeAt', now() - make_interval(hours => $1))
    where key = 'backups'`,
    [hours],
  )

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-scheduled-'))
  client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  // Of a backup that another test made of this database.
  await client.query("delete from payload_kv where key = 'backups'")
})

afterAll(async () => {
  await client.query("delete from payload_kv where key = 'backups'")
  await client.end()
  await rm(folder, { recursive: true, force: true })
})

it('the worker makes a backup when one is due, rotates, and says when one is late or failed', async () => {
  const old = backupName('2020-01-01T00:00:00Z')
  await writeFile(path.join(folder, old), '')
  const work = scheduledBackup(settings(), 0)
  expect(await work(client, goesOn)).toBe(true)
  expect(await work(client, goesOn)).toBe(false)
  const files = await readdir(folder)
  expect(files).toHaveLength(1)
  expect(files).not.toContain(old)
  expect(await readBackupNote(client)).toMatchObject({
    everyHours: 2,
    isDue: false,
    isLate: false,
    failure: null,
  })

  await setBack(2)
  expect(await readBackupNote(client)).toMatchObject({ isDue: true, isLate: false })
  await setBack(4)
  expect(await readBackupNote(client)).toMatchObject({ isDue: true, isLate: true })

  // Told to stop, it leaves the backup to the next.
  expect(await work(client, () => false)).toBe(false)
  const failing = scheduledBackup({ ...settings(), BACKUP_DIR: path.join(folder, files[0] ?? '') }, 0)
  await expect(failing(client, goesOn)).rejects.toThrow('Cannot write the backup')
  const failed = await readBackupNote(client)
  expect(failed).toMatchObject({ isDue: false, isLate: true })
  expect(failed.failure).toContain('a file stands where a folder should be')

  const payload = await testPayload()
  const asks = async (role: 'admin' | 'editor') => {
    const { user } = await makeStaff(payload, role)
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    return (await loadDashboard(req)).backups
  }
  expect(await asks('editor')).toBeNull()
  expect(await asks('admin')).toMatchObject({ isLate: true, failure: failed.failure })
  // A worker without the setting ends the schedule.
  await scheduledBackup({ ...settings(), BACKUP_DIR: undefined }, 0)(client, goesOn)
  expect(await readBackupNote(client)).toMatchObject({ everyHours: null, isDue: false, isLate: false })
})
