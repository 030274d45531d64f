import { mkdtemp, readdir, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { env } from '@/env'
import { readBackupNote } from '@/jobs/backup-note'
import { scheduledMirror } from './scheduled-mirror'

const goesOn = () => true

it('the worker brings the mirror up to date when that is due, and notes what failed', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-mirror-'))
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  const site = http.createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': 'text/html' })
    response.end('<link rel="canonical" href="https://health.example/">')
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const from = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const settings = { ...env, MIRROR_DIR: folder, MIRROR_EVERY_HOURS: 2, MIRROR_FROM: from }
  const note = () => readBackupNote(client, 'mirror')
  try {
    const work = scheduledMirror(settings, 0)
    expect(await work(client, goesOn)).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['index.html', 'mirror.json'])
    expect(await note()).toMatchObject({ everyHours: 2, isDue: false, isLate: false, failure: null })
    expect(await readBackupNote(client)).not.toMatchObject({ everyHours: 2 })
    expect(await work(client, goesOn)).toBe(false)

    await client.query(
      `update payload_kv set data = data || '{"madeAt": "2026-01-01T00:00:00Z"}' where key = 'mirror'`,
    )
    site.closeAllConnections()
    await new Promise((done) => site.close(done))
    await expect(work(client, goesOn)).rejects.toThrow('does not respond (ECONNREFUSED)')
    const failed = await note()
    expect(failed).toMatchObject({ isDue: false, isLate: true })
    expect(failed.failure).toContain('The earlier mirror is kept')
    expect((await readdir(folder)).sort()).toEqual(['index.html', 'mirror.json'])

    await scheduledMirror({ ...settings, MIRROR_DIR: undefined }, 0)(client, goesOn)
    expect(await note()).toMatchObject({ everyHours: null, isDue: false, isLate: false })
  } finally {
    await client.query("delete from payload_kv where key = 'mirror'")
    await client.end()
    await rm(folder, { recursive: true, force: true })
  }
})
