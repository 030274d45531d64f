import { chmod, cp, lstat, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { dataPaths } from './data-paths'
import { launchPostgres } from './launch-postgres'
import { packagedNativeDir } from './locate-binaries'
import { killHard, readAnswer, spawnLauncher } from './testing/run-child'
import { isRoot, NOBODY, query, temporaryFolder } from './testing/temporary-data'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

const ordinaryUser = isRoot ? NOBODY : undefined
const ownUid = process.getuid?.() ?? 0

/** The UID of a process, seen from outside its namespace. */
async function uidOf(pid: number): Promise<number> {
  return (await stat(join('/proc', String(pid)))).uid
}

describe('an ordinary user', () => {
  it('starts Postgres as itself', async () => {
    const dataDir = await temporaryFolder(ordinaryUser)
    const launcher = spawnLauncher({ dataDir }, ordinaryUser)
    try {
      const server = await readAnswer(launcher)
      expect(server).toMatchObject({ started: true, created: true })
      expect(await query(server.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
      expect(await uidOf(server.pid ?? 0)).toBe(ordinaryUser ?? ownUid)
    } finally {
      await killHard(launcher)
    }
  })

  it('can go on with the data after a start by root', async () => {
    const dataDir = join(await temporaryFolder(ordinaryUser), 'data')
    const byRoot = await launchPostgres({ dataDir })
    expect(await uidOf(byRoot.pid)).toBe(ordinaryUser ?? ownUid)
    await byRoot.stop()
    const launcher = spawnLauncher({ dataDir }, ordinaryUser)
    try {
      expect(await readAnswer(launcher)).toMatchObject({ started: true, created: false, url: byRoot.url })
    } finally {
      await killHard(launcher)
    }
  })

  it('is told when the folder belongs to somebody else', async () => {
    const folder = await temporaryFolder()
    await chmod(folder, isRoot ? 0o755 : 0o555)
    const answer = await readAnswer(spawnLauncher({ dataDir: join(folder, 'data') }, ordinaryUser))
    await chmod(folder, 0o755)
    expect(answer.error).toMatch(
      /^Cannot write the data folder .*data: this user may not write there \(EACCES\)/,
    )
    expect(answer.error).toContain('set DATA_DIR')
  })
})

describe('a clone below a folder that nobody else may enter', () => {
  async function closedClone() {
    const folder = await temporaryFolder()
    await chmod(folder, 0o700)
    const nativeDir = join(folder, 'native')
    // Without the library links, like an install without scripts.
    const filter = async (path: string) => !(await lstat(path)).isSymbolicLink()
    await cp(packagedNativeDir(process.platform, process.arch), nativeDir, { recursive: true, filter })
    return { nativeDir, dataDir: join(folder, 'data') }
  }

  it('starts and has its library links made', async () => {
    const clone = await closedClone()
    const server = await launchPostgres(clone)
    expect(server).toMatchObject({ started: true, created: true })
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await lstat(join(clone.nativeDir, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true)
    const command = await readFile(`/proc/${server.pid}/cmdline`, 'utf8')
    expect(command.split('\0')[0]).toBe(join(clone.nativeDir, 'bin', 'postgres'))
  })

  it('starts as another user where root has no namespaces, also on data that root made before', async () => {
    const clone = await closedClone()
    const before = await launchPostgres(clone)
    await query(before.url, 'create table kept as select 7 as value')
    await before.stop()
    const after = await launchPostgres({ ...clone, rootWays: ['other user'] })
    expect(await query(after.url, 'select value from kept')).toEqual([{ value: 7 }])
    const expected = isRoot ? NOBODY : ownUid
    expect(await uidOf(after.pid)).toBe(expected)
    expect((await stat(dataPaths(clone.dataDir).cluster)).uid).toBe(expected)
    if (isRoot) expect(await heldRights(after.pid)).toEqual(['0000000000000002', '0000000000000002'])
    await after.stop()
    expect(await launchPostgres(clone)).toMatchObject({ started: true, created: false })
  })
})

/** The effective and the permitted capabilities of a process; bit 1 is CAP_DAC_OVERRIDE. */
async function heldRights(pid: number): Promise<(string | undefined)[]> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return [/^CapEff:\s*(\w+)/m.exec(status)?.[1], /^CapPrm:\s*(\w+)/m.exec(status)?.[1]]
}
