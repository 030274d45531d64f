import { readdir, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dataPaths } from './data-paths'
import type { EmbeddedPostgres } from './embedded-postgres'
import { findRunningPostgres, launchPostgres, supervisePostgres } from './launch-postgres'
import { identifyProcess } from './process-identity'
import { killHard, readAnswer, spawnLauncher } from './testing/run-child'
import { folderWithDatabase, query, temporaryFolder, until } from './testing/temporary-data'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

const cleanups: (() => void | Promise<void>)[] = []
// Runs before the data are removed: hooks run in reverse order of registration.
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

function startLauncher(dataDir: string) {
  const child = spawnLauncher({ dataDir })
  cleanups.push(() => killHard(child))
  return child
}

describe('a launcher that is killed', () => {
  it('leaves its server running, and the next launcher adopts it', async () => {
    const dataDir = await temporaryFolder()
    const launcher = startLauncher(dataDir)
    const first = await readAnswer(launcher)
    expect(first).toMatchObject({ started: true, created: true })
    await killHard(launcher, 'group')
    const second = await launchPostgres({ dataDir })
    expect(second).toMatchObject({ started: false, created: false, pid: first.pid, url: first.url })
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(await findRunningPostgres(dataDir)).toBeNull()
  })

  it('does not block the next start when it was making the database', async () => {
    const dataDir = await temporaryFolder()
    const launcher = startLauncher(dataDir)
    const isHalfMade = async () => {
      const names = await readdir(dataDir)
      const half = names.find((name) => name.startsWith('postgres.new-'))
      return half !== undefined && (await readdir(join(dataDir, half))).includes('cluster')
    }
    await until(isHalfMade)
    await killHard(launcher)
    expect(await readdir(dataDir)).not.toContain('postgres')

    const server = await launchPostgres({ dataDir })
    expect(server).toMatchObject({ started: true, created: true })
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    // initdb itself outlives its killed launcher, so each further start cleans up after it.
    await until(async () => {
      await server.stop()
      await (await launchPostgres({ dataDir })).stop()
      return (await readdir(dataDir)).every((name) => !name.startsWith('postgres.new-'))
    })
  })

  it('may race with another process for empty data', async () => {
    const dataDir = await temporaryFolder()
    const answers = await Promise.all([1, 2].map(() => readAnswer(startLauncher(dataDir))))
    expect(answers[0]?.url).toBe(answers[1]?.url)
    expect(answers[0]?.pid).toBe(answers[1]?.pid)
    expect(answers.filter((answer) => answer.started)).toHaveLength(1)
    expect(answers.filter((answer) => answer.created)).toHaveLength(1)
    expect((await stat(dataPaths(dataDir).cluster)).isDirectory()).toBe(true)
  })
})

describe('supervisePostgres', () => {
  function supervise(dataDir: string, current: EmbeddedPostgres) {
    const restarts: EmbeddedPostgres[] = []
    const lines: string[] = []
    const stop = supervisePostgres({
      dataDir,
      current,
      onRestart: (server) => restarts.push(server),
      onLog: (line) => lines.push(line),
    })
    cleanups.push(stop)
    return { restarts, lines, stop }
  }

  it('starts a killed server again on the same port, so that a pool finds it again', async () => {
    const dataDir = await folderWithDatabase()
    const first = await launchPostgres({ dataDir })
    const pool = new Pool({ connectionString: first.url })
    pool.on('error', () => undefined)
    cleanups.push(() => pool.end())
    await pool.query('create table kept as select 7 as value')
    const { restarts, lines } = supervise(dataDir, first)
    process.kill(first.pid, 'SIGKILL')
    await until(() => restarts.length === 1)
    expect(restarts[0]).toMatchObject({ port: first.port, url: first.url, started: true, created: false })
    expect((await pool.query('select value from kept')).rows).toEqual([{ value: 7 }])
    expect(lines.join('\n')).toContain(`Postgres (process ${first.pid}) is gone`)
    process.kill(restarts[0]?.pid ?? 0, 'SIGKILL')
    await until(() => restarts.length === 2)
    expect(restarts[1]?.port).toBe(first.port)
  })

  it('notices the death of a server that it did not start', async () => {
    const dataDir = await folderWithDatabase()
    const launcher = startLauncher(dataDir)
    const { pid = 0 } = await readAnswer(launcher)
    await killHard(launcher)
    const { restarts } = supervise(dataDir, await launchPostgres({ dataDir }))
    process.kill(pid, 'SIGKILL')
    await until(() => restarts.length === 1)
    expect(restarts[0]?.pid).not.toBe(pid)
  })

  it('takes another port when its own was taken in the meantime', async () => {
    const dataDir = await folderWithDatabase()
    const first = await launchPostgres({ dataDir })
    await first.stop()
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(first.port, '127.0.0.1', resolve))
    cleanups.push(() => void blocker.close())
    const { restarts } = supervise(dataDir, first)
    await until(() => restarts.length === 1)
    expect(restarts[0]?.port).toBeGreaterThan(first.port)
  })

  it('starts nothing after its end', async () => {
    const dataDir = await folderWithDatabase()
    const first = await launchPostgres({ dataDir })
    const { stop, restarts, lines } = supervise(dataDir, first)
    stop()
    await first.stop()
    expect(await identifyProcess(first.pid, dataPaths(dataDir).cluster)).toBe('dead')
    // A second supervisor would have noticed the crash by the time a third one has restarted the server.
    const other = supervise(dataDir, first)
    await until(() => other.restarts.length === 1)
    expect(restarts).toEqual([])
    expect(lines).toEqual([])
  })
})
