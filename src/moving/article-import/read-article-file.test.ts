import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_BYTES, readArticleFile } from './read-article-file'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'article-files-'))
  await writeFile(at('whole.txt'), 'x'.repeat(MOST_BYTES))
  await writeFile(at('empty.txt'), '')
  await writeFile(at('large.txt'), '')
  await truncate(at('large.txt'), 200 * 1024 * 1024)
  await symlink('loop', at('loop'))
  await symlink('whole.txt', at('link'))
  if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe')])
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('readArticleFile', () => {
  it('reads a file, also through a link, up to the size that an article can have', async () => {
    expect(await readArticleFile(at('whole.txt'))).toHaveLength(MOST_BYTES)
    expect(await readArticleFile(at('link'))).toHaveLength(MOST_BYTES)
    expect(await readArticleFile(at('empty.txt'))).toHaveLength(0)
  })

  it.each([
    ['large.txt', 'the file is too large for an article: 204,800 KB, and at most 256 KB are read'],
    ['.', 'this is a folder; name the files in it'],
    ['none.txt', 'there is no such file'],
    ['whole.txt/x', 'a part of the path is a file, not a folder'],
    ['loop', 'this link leads back to itself'],
    ['x'.repeat(300), 'the path is too long'],
  ])('says at once why it does not read %s', async (name, words) => {
    await expect(readArticleFile(at(name))).rejects.toThrow(words)
  })

  it.runIf(process.platform !== 'win32')('does not wait for a pipe, nor read a device for ever', async () => {
    await expect(readArticleFile(at('pipe'))).rejects.toThrow('this is a pipe or a device, not a file')
    await expect(readArticleFile('/dev/zero')).rejects.toThrow('this is a pipe or a device, not a file')
  })

  it.runIf(process.platform === 'linux')('does not trust the size that the kernel gives', async () => {
    // Reports a size of 0 bytes, like all such files, but has content.
    expect((await readArticleFile('/proc/self/status')).length).toBeGreaterThan(0)
  })
})
