import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { dataPaths } from './data-paths'
import { launchPostgres } from './launch-postgres'
import { packagedNativeDir } from './locate-binaries'
import { isRoot, temporaryFolder } from './testing/temporary-data'
import { diskFullError, writeError } from './write-error'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

async function messageOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: Error) => error.message,
  )
}

describe('the message of a start that fails', () => {
  it('names a platform without binaries', () => {
    expect(() => packagedNativeDir('sunos', 'x64')).toThrow(
      'There is no embedded Postgres for sunos on x64. Run your own Postgres and set DATABASE_URL.',
    )
  })

  it('says how to install binaries that are missing', async () => {
    expect(() => packagedNativeDir('darwin', process.platform === 'darwin' ? 'none' : 'x64')).toThrow(
      /npm install with optional dependencies|no embedded Postgres/,
    )
    const nativeDir = await temporaryFolder()
    const message = await messageOf(launchPostgres({ dataDir: join(nativeDir, 'data'), nativeDir }))
    expect(message).toContain(
      `There is no Postgres in ${nativeDir}. Run npm install with optional dependencies`,
    )
    expect(message).toContain('DATABASE_URL')
  })

  it('says that the data folder cannot be written', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    expect(await messageOf(launchPostgres({ dataDir: join(file, 'data') }))).toBe(
      `Cannot write the data folder ${file}/data: a part of the path is a file, not a folder (ENOTDIR). ` +
        'Free or unlock it, or set DATA_DIR to another folder.',
    )
  })

  it('says that the disk is full', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
    expect(writeError('/data', full).message).toContain('the disk is full (ENOSPC)')
    const printed = 'FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.'
    expect(diskFullError('/data', printed)?.message).toContain(
      'Cannot write the data folder /data: the disk is full',
    )
    expect(diskFullError('/data', 'initdb: error: something else')).toBeNull()
  })

  it('names both versions when another major version made the data', async () => {
    const dataDir = await temporaryFolder()
    const paths = dataPaths(dataDir)
    await mkdir(paths.cluster, { recursive: true })
    await writeFile(paths.versionFile, '15\n')
    const message = await messageOf(launchPostgres({ dataDir }))
    expect(message).toContain(
      `The data in ${paths.cluster} were made by Postgres 15, but this is Postgres 18.`,
    )
  })

  it('says that a folder of that name holds no database', async () => {
    const dataDir = await temporaryFolder()
    const { home } = dataPaths(dataDir)
    await mkdir(home)
    await writeFile(join(home, 'something'), '')
    expect(await messageOf(launchPostgres({ dataDir }))).toContain(
      `${home} is there but holds no complete database`,
    )
    expect(await readdir(dataDir)).toEqual(['postgres'])
  })

  it('shows the last lines of initdb, and leaves nothing behind', async () => {
    const folder = await temporaryFolder()
    const dataDir = join(folder, 'data')
    const nativeDir = join(folder, 'native')
    await cp(packagedNativeDir(process.platform, process.arch), nativeDir, {
      recursive: true,
      verbatimSymlinks: true,
    })
    await rm(join(nativeDir, 'share', 'postgresql', 'postgres.bki'), { force: true })
    await rm(join(nativeDir, 'share', 'postgres.bki'), { force: true })
    const message = await messageOf(launchPostgres({ dataDir, nativeDir }))
    expect(message).toMatch(/^initdb could not make the database:\n.*postgres\.bki.* does not exist/s)
    expect(await readdir(dataDir)).toEqual([])
  })

  it('shows the last lines of the log when the server does not start', async () => {
    const dataDir = await temporaryFolder()
    const server = await launchPostgres({ dataDir })
    await server.stop()
    const { cluster, log } = dataPaths(dataDir)
    await writeFile(join(cluster, 'postgresql.conf'), 'no_such_setting = 1\n')
    const message = await messageOf(launchPostgres({ dataDir }))
    expect(message).toContain(`The last lines of ${log}:`)
    expect(message).toContain('no_such_setting')
  })

  it('says what to do when no way to run Postgres works', async () => {
    const folder = await temporaryFolder()
    const nativeDir = join(folder, 'native')
    await mkdir(join(nativeDir, 'bin'), { recursive: true })
    for (const name of ['postgres', 'initdb']) {
      await writeFile(join(nativeDir, 'bin', name), '#!/bin/sh\necho wrong machine >&2\nexit 1\n', {
        mode: 0o755,
      })
    }
    const message = await messageOf(launchPostgres({ dataDir: join(folder, 'data'), nativeDir }))
    expect(message).toContain(isRoot ? 'Run the site as an ordinary user' : 'does not run on this machine')
    expect(message).toContain('set DATABASE_URL')
    expect(message).toContain('wrong machine')
  })
})
