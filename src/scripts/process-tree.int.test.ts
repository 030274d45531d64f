import { readFileSync } from 'node:fs'
import net from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { JOBS_LOCK } from '@/db/locks'
import { type RunningScript, startByNpm, startScript } from '@/testing/run-script'

const TALKING = { LOG_LEVEL: 'info' }
const PATIENCE = { timeout: 60_000, interval: 50 }
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''

let admin: pg.Client
const running: RunningScript[] = []

// While another session holds the jobs lock, no worker does the housekeeping, which would take longer.
beforeAll(async () => {
  admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  await expectSoon(async () => {
    const { rows } = await admin.query('select pg_try_advisory_lock($1) as taken', [JOBS_LOCK])
    expect(rows[0].taken).toBe(true)
  })
})

afterEach(() => {
  for (const { child } of running.splice(0)) {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // The whole group has exited, as expected.
    }
  }
})

afterAll(() => admin.end())

const expectSoon = (work: () => unknown) => vi.waitFor(work, PATIENCE)

async function standingBy(script: RunningScript): Promise<RunningScript> {
  running.push(script)
  await expectSoon(() => expect(script.output()).toContain('this one only runs jobs'))
  return script
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}

/** All descendants of a process, nearest first. */
const treeOf = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...treeOf(child)])

function isThere(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2)[0] !== 'Z'
  } catch {
    return false
  }
}

describe.runIf(process.platform === 'linux')('npm, its shell, our process and its worker', () => {
  it.each([
    ['is told to end', 'SIGTERM'],
    ['is killed', 'SIGKILL'],
  ] as const)('all end when npm %s', async (_, signal) => {
    const { child } = await standingBy(startByNpm('worker', TALKING))
    const npm = child.pid ?? 0
    const tree = treeOf(npm)
    // npm → sh → run.mjs → work.mjs
    expect(tree.length).toBeGreaterThanOrEqual(3)
    process.kill(npm, signal)
    await expectSoon(() => expect(tree.filter(isThere)).toEqual([]))
  })
})

describe('a process whose output is gone', () => {
  it('ends at Ctrl-C, at SIGTERM and with its terminal all the same', async () => {
    const codes = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(async (signal) => {
      const { child, ended } = await standingBy(startScript(['worker'], TALKING))
      child.stdout?.destroy()
      child.stderr?.destroy()
      process.kill(-(child.pid ?? 0), signal)
      return ended
    })
    expect(await Promise.all(codes)).toEqual([0, 0, 0])
  })
})

describe('a worker that begins before its database', () => {
  it('says so once, waits, and begins when it is there', async () => {
    const { port, hostname } = new URL(databaseUrl)
    const server = net.createServer((near) => {
      const far = net.connect(Number(port), hostname)
      near.on('error', () => far.destroy()).pipe(far)
      far.on('error', () => near.destroy()).pipe(near)
    })
    const listen = (at: number) => new Promise<void>((done) => server.listen(at, '127.0.0.1', done))
    await listen(0)
    const at = (server.address() as net.AddressInfo).port
    await new Promise((done) => server.close(done))

    const url = Object.assign(new URL(databaseUrl), { port: String(at) }).href
    const worker = startScript(['worker'], { ...TALKING, DATABASE_URL: url })
    running.push(worker)
    await expectSoon(() => expect(worker.output()).toContain('Retrying until it does.'))
    await listen(at)
    await standingBy(worker)
    process.kill(-(worker.child.pid ?? 0), 'SIGTERM')
    expect(await worker.ended).toBe(0)
    server.close()
    expect(worker.output().replace(/^\{.*\n/gm, '')).toBe(
      'The database does not respond: nothing listens at that address (ECONNREFUSED). Retrying until it does.\n' +
        'The database is responding now.\n\nStopping …\n',
    )
  })
})
