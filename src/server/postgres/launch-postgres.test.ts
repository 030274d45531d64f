import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { dataPaths } from './data-paths'
import { countOtherClients, findRunningPostgres, launchPostgres } from './launch-postgres'
import { identifyProcess, isAlive } from './process-identity'
import { folderWithDatabase, query, temporaryFolder, until } from './testing/temporary-data'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

describe('launchPostgres', () => {
  it('makes the database on the first start and keeps the data over a restart', async () => {
    const dataDir = await temporaryFolder()
    const first = await launchPostgres({ dataDir })
    expect(first).toMatchObject({ started: true, created: true })
    await query(first.url, 'create table kept as select 7 as value')
    await first.stop()
    expect(await identifyProcess(first.pid, dataPaths(dataDir).cluster)).toBe('dead')
    expect(await findRunningPostgres(dataDir)).toBeNull()

    const second = await launchPostgres({ dataDir })
    expect(second).toMatchObject({ started: true, created: false, port: first.port, url: first.url })
    expect(await query(second.url, 'select value from kept')).toEqual([{ value: 7 }])
    await second.stop()
  })

  it('has the promised settings and keeps everything to its owner', async () => {
    const dataDir = await temporaryFolder()
    const paths = dataPaths(dataDir)
    const { url } = await launchPostgres({ dataDir })
    const [settings] = await query(
      url,
      `select current_database() as database, current_user as role, datlocprovider as provider,
         current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
         current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
         current_setting('max_connections') as connections, current_setting('fsync') as fsync,
         (select array_agg(w order by w) from unnest(array['Zebra', 'apple', 'Éclair', 'fever']) as w) as sorted
       from pg_database where datname = current_database()`,
    )
    expect(settings).toEqual({
      database: 'symptoms',
      role: 'symptoms',
      provider: 'i',
      encoding: 'UTF8',
      checksums: 'on',
      addresses: '127.0.0.1',
      sockets: '',
      connections: '100',
      fsync: 'on',
      sorted: ['apple', 'Éclair', 'fever', 'Zebra'],
    })
    const wrongPassword = new Client({ connectionString: url.replace(/:[^:@]+@/, ':wrong@') })
    await expect(wrongPassword.connect()).rejects.toThrow(/password authentication failed/)
    const modes = await Promise.all(
      [paths.dataDir, paths.home, paths.cluster, paths.password, paths.log].map(async (path) =>
        ((await stat(path)).mode & 0o777).toString(8),
      ),
    )
    expect(modes).toEqual(['700', '700', '700', '600', '600'])
  })

  it('adopts a running server, and counts the sessions of others', async () => {
    const dataDir = await folderWithDatabase()
    const first = await launchPostgres({ dataDir })
    const second = await launchPostgres({ dataDir })
    expect(second).toMatchObject({ started: false, created: false, pid: first.pid, url: first.url })
    expect(await findRunningPostgres(dataDir)).toBe(first.url)
    expect(await countOtherClients(first.url)).toBe(0)
    const other = new Client({ connectionString: first.url })
    await other.connect()
    expect(await countOtherClients(first.url)).toBe(1)
    await other.end()
    await until(async () => (await countOtherClients(first.url)) === 0)
    await second.stop()
    expect(await identifyProcess(first.pid, dataPaths(dataDir).cluster)).toBe('dead')
  })

  it('gives launchers of the same moment one and the same server', async () => {
    const dataDir = await temporaryFolder()
    const servers = await Promise.all([1, 2, 3].map(() => launchPostgres({ dataDir })))
    expect(new Set(servers.map((server) => `${server.pid} ${server.url}`)).size).toBe(1)
    expect(servers.filter((server) => server.created)).toHaveLength(1)
    expect(servers.filter((server) => server.started)).toHaveLength(1)
    expect(await query(servers[0]?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('has every committed row after the server was killed', async () => {
    const dataDir = await folderWithDatabase()
    const first = await launchPostgres({ dataDir })
    await query(first.url, 'create table kept as select generate_series(1, 100000) as value')
    process.kill(first.pid, 'SIGKILL')
    const second = await launchPostgres({ dataDir })
    expect(second).toMatchObject({ started: true, created: false })
    expect(second.pid).not.toBe(first.pid)
    expect(await query(second.url, 'select count(*)::int, sum(value)::int8::text from kept')).toEqual([
      { count: 100_000, sum: '5000050000' },
    ])
  })

  it('starts although postmaster.pid names another process', async () => {
    const dataDir = await folderWithDatabase()
    const paths = dataPaths(dataDir)
    const first = await launchPostgres({ dataDir })
    const left = await readFile(paths.pidFile, 'utf8')
    await first.stop()
    await writeFile(paths.pidFile, left.replace(/^\d+/, String(process.ppid)))
    expect(await findRunningPostgres(dataDir)).toBeNull()
    const second = await launchPostgres({ dataDir })
    expect(second).toMatchObject({ started: true, created: false })
    expect(isAlive(process.ppid)).toBe(true)
  })

  it('takes the next port when the saved one is taken, and remembers it', async () => {
    const dataDir = await folderWithDatabase()
    const first = await launchPostgres({ dataDir })
    await first.stop()
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(first.port, '127.0.0.1', resolve))
    const second = await launchPostgres({ dataDir })
    expect(second.port).toBeGreaterThan(first.port)
    await second.stop()
    await new Promise((resolve) => blocker.close(resolve))
    expect((await launchPostgres({ dataDir })).port).toBe(second.port)
  })
})
