import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareDataDir } from './prepare-data-dir'
import { temporaryFolder } from './testing/temporary-data'

describe('prepareDataDir', () => {
  it('makes the folder and those above it, for its owner only', async () => {
    const folder = await temporaryFolder()
    await prepareDataDir(join(folder, 'a', 'b', 'c'))
    expect((await stat(join(folder, 'a', 'b', 'c'))).mode & 0o777).toBe(0o700)
    await prepareDataDir(join(folder, 'a', 'b', 'c'))
    expect(await readdir(join(folder, 'a', 'b', 'c'))).toEqual([])
  })

  it('takes a link to a folder for that folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'real'))
    await symlink('real', join(folder, 'link'))
    await prepareDataDir(join(folder, 'link', 'data'))
    expect(await readdir(join(folder, 'real'))).toEqual(['data'])
  })

  it('says why a folder cannot be made', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    await symlink('nowhere', join(folder, 'dangling'))
    await symlink('loop', join(folder, 'loop'))
    const reasons = {
      file: 'a file stands where a folder should be (EEXIST)',
      'file/data': 'a part of the path is a file, not a folder (ENOTDIR)',
      dangling: 'it cannot be made there (ENOENT)',
      'dangling/data': 'it cannot be made there (ENOENT)',
      'loop/data': 'a link in the path leads back to itself (ELOOP)',
      ['x'.repeat(300)]: 'the path is too long (ENAMETOOLONG)',
    }
    for (const [name, reason] of Object.entries(reasons)) {
      const path = join(folder, name)
      await expect(prepareDataDir(path)).rejects.toThrow(
        `Cannot write the data folder ${path}: ${reason}. Free or unlock it, or set DATA_DIR to another folder.`,
      )
    }
  })

  it.runIf(process.platform === 'linux')(
    'does not try for ever below a folder that holds no other',
    async () => {
      for (const path of ['/proc/data', '/proc/data/below', '/dev/null/data', '/sys/data']) {
        await expect(prepareDataDir(path)).rejects.toThrow(`Cannot write the data folder ${path}: `)
      }
    },
  )
})
