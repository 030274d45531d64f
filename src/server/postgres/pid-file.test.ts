import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { dataPaths } from './data-paths'
import { launchPostgres } from './launch-postgres'
import { inspectPidFile, parsePidFile, retirePidFile } from './pid-file'
import { identifyProcess } from './process-identity'
import { temporaryFolder } from './testing/temporary-data'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

const NO_PROC = '/no-such-proc'

async function withPidFile(text: string, ageSeconds = 0) {
  const paths = dataPaths(await temporaryFolder())
  await mkdir(paths.cluster, { recursive: true })
  await writeFile(paths.pidFile, text)
  const time = Date.now() / 1000 - ageSeconds
  await utimes(paths.pidFile, time, time)
  return paths
}

const fileOf = (pid: number) => `${pid}\n/data\n1795369966\n9\n\n127.0.0.1\n`

describe('parsePidFile', () => {
  it('reads the process and the port, and 0 for what is not there', () => {
    expect(parsePidFile('8381\n/data\n1795369966\n15999\n\n127.0.0.1\n')).toEqual({ pid: 8381, port: 15_999 })
    expect(parsePidFile('8381\n/data')).toEqual({ pid: 8381, port: 0 })
    expect(parsePidFile('')).toEqual({ pid: 0, port: 0 })
  })
})

describe('inspectPidFile', () => {
  it('finds no server without a file, nor with the number of a dead process', async () => {
    expect(await inspectPidFile(dataPaths(await temporaryFolder()))).toEqual({ state: 'none' })
    expect(await inspectPidFile(await withPidFile(fileOf(2 ** 30)))).toEqual({ state: 'none' })
  })

  it('tells a half-written file from one that was left so', async () => {
    expect(await inspectPidFile(await withPidFile(''))).toEqual({ state: 'starting' })
    expect(await inspectPidFile(await withPidFile('', 3600))).toMatchObject({ state: 'foreign' })
  })

  it.runIf(process.platform === 'linux')('knows another process by its program and folder', async () => {
    const paths = await withPidFile(fileOf(process.pid))
    expect(await inspectPidFile(paths)).toMatchObject({ state: 'foreign' })
  })

  it('asks by a connection where the system shows no processes', async () => {
    const dataDir = await temporaryFolder()
    const server = await launchPostgres({ dataDir })
    const running = { state: 'running', pid: server.pid, port: server.port }
    expect(await identifyProcess(server.pid, dataPaths(dataDir).cluster, NO_PROC)).toBe('unknown')
    expect(await inspectPidFile(dataPaths(dataDir), NO_PROC)).toEqual(running)
    // Nothing responds on port 9: at first that may be a starting server, later it is not.
    expect(await inspectPidFile(await withPidFile(fileOf(process.pid)), NO_PROC)).toEqual({
      state: 'starting',
    })
    expect(await inspectPidFile(await withPidFile(fileOf(process.pid), 3600), NO_PROC)).toMatchObject({
      state: 'foreign',
    })
  })
})

describe('retirePidFile', () => {
  it('removes the file that was judged, and puts back one that was written since', async () => {
    const judged = await withPidFile('1\njudged')
    await retirePidFile(judged, '1\njudged')
    expect(await readdir(judged.cluster)).toEqual([])
    const rewritten = await withPidFile('2\nwritten since')
    await retirePidFile(rewritten, '1\njudged')
    expect(await readFile(rewritten.pidFile, 'utf8')).toBe('2\nwritten since')
    expect(await readdir(rewritten.cluster)).toEqual(['postmaster.pid'])
  })
})
