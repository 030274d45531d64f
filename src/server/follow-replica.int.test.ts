import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ListeningPool } from '@/db/listening-pool'
import { judgeReplicaBy, readingForPublic } from '@/db/public-reads'
import { readFromReplica } from '@/db/read-from-replica'
import { env } from '@/env'
import { followReplica, type ReplicaFollower } from './follow-replica'
import type { EmbeddedPostgres } from './postgres/launch-postgres'
import { startStandby } from './postgres/testing/start-standby'

const primaryUrl = env.DATABASE_URL ?? ''
let dataDir: string
let standby: EmbeddedPostgres
let admin: pg.Client
let onStandby: pg.Client
let pool: ListeningPool
let replica: ReplicaFollower
let hears = true

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'symptoms-standby-'))
  standby = await startStandby({ primary: { url: primaryUrl, dataDir: env.DATA_DIR }, dataDir })
  admin = new pg.Client({ connectionString: primaryUrl })
  onStandby = new pg.Client({ connectionString: standby.url })
  onStandby.on('error', () => undefined)
  await Promise.all([admin.connect(), onStandby.connect()])
  await admin.query('create table replica_try (words text)')
  pool = new ListeningPool({ connectionString: primaryUrl })
  readFromReplica(pool, new ListeningPool({ connectionString: standby.url }))
  replica = followReplica({
    replicaUrl: standby.url,
    log: pino({ level: 'silent' }),
    purgesArrive: () => hears,
    primaryPosition: async () =>
      (await admin.query<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn')).rows[0]?.lsn ??
      null,
  })
  judgeReplicaBy(replica.isCurrent)
})

afterAll(async () => {
  judgeReplicaBy(() => false)
  replica.stop()
  await pool.end()
  await admin.query('drop table replica_try')
  await Promise.all([admin.end(), onStandby.end()])
  await standby.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const ask = async () =>
  (await pool.query(`select pg_is_in_recovery() as copy, array(select words from replica_try) as words`))
    .rows[0]

it('lets a replica answer public pages alone, and only with all that a purge asked for', async () => {
  await expect.poll(() => replica.isCurrent()).toBe(true)
  expect((await readingForPublic(ask)).copy).toBe(true)
  expect((await ask()).copy).toBe(false)

  await onStandby.query('select pg_wal_replay_pause()')
  await admin.query(`insert into replica_try values ('approved')`)
  replica.outdate()
  for (let round = 0; round < 20; round++) {
    expect(await readingForPublic(ask)).toEqual({ copy: false, words: ['approved'] })
  }
  await onStandby.query('select pg_wal_replay_resume()')
  await expect.poll(() => replica.isCurrent()).toBe(true)
  expect(await readingForPublic(ask)).toEqual({ copy: true, words: ['approved'] })

  hears = false
  expect((await readingForPublic(ask)).copy).toBe(false)
  hears = true
})

it('lets the primary answer what the replica cannot', async () => {
  await expect.poll(() => replica.isCurrent()).toBe(true)
  await readingForPublic(() => pool.query(`insert into replica_try values ('counted')`))
  expect((await ask()).words).toContain('counted')
  await standby.stop()
  expect((await readingForPublic(ask)).copy).toBe(false)
  await expect.poll(() => replica.isCurrent()).toBe(false)
})
