import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFormat } from '../find-format'
import { makeZip } from '../testing/make-zip'
import { openZip } from './open-zip'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-zip-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function zipOf(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, 'site.zip')
  await writeFile(file, bytes)
  return file
}

const imports = async () =>
  (await readdir(os.tmpdir())).filter((name) => name.startsWith('symptom-database-import-'))
/** Of these tests; others may run beside them. */
const unpackedFolders = async () => (await imports()).filter((name) => name.includes(`-${process.pid}-`))

it('finds the export in a zip, with the pictures beside it, and deletes what it unpacked', async () => {
  const before = await unpackedFolders()
  const file = await zipOf(
    makeZip([
      { name: 'site/answers.csv', content: 'title,text\nWhy?,Because.\n' },
      { name: 'site/img/knee.png', content: 'picture' },
      { name: 'site/setup.exe', content: 'program' },
      { name: '__MACOSX/site/._answers', content: 'of macOS' },
    ]),
  )
  expect(await findFormat(file)).toBe('zip')
  const { source, media, dispose } = await openZip(file)
  expect(source).toEqual({ file: path.join(media, 'answers.csv'), format: 'csv' })
  expect(await readFile(path.join(media, 'img/knee.png'), 'utf8')).toBe('picture')
  expect(await readdir(media)).toEqual(['answers.csv', 'img'])
  await dispose()
  const markdown = await openZip(await zipOf(makeZip([{ name: 'a.md', content: '# A' }])))
  expect(markdown.source).toEqual({ file: markdown.media, format: 'markdown' })
  await markdown.dispose()
  expect(await unpackedFolders()).toEqual(before)
})

it('removes what a killed import unpacked, and leaves the folder of one that runs', async () => {
  const of = async (pid: number) => {
    const name = `symptom-database-import-${os.hostname().replace(/[^\w]/gu, '_')}-${pid}-test`
    await mkdir(path.join(os.tmpdir(), name, 'inner'), { recursive: true })
    return name
  }
  // No process has a number as high as this (Linux: at most 2^22).
  const [killed, running] = [await of(2 ** 22 + 1), await of(process.ppid)]
  const zip = await openZip(await zipOf(makeZip([{ name: 'a.md', content: '# A' }])))
  expect(await imports()).toContain(running)
  expect(await imports()).not.toContain(killed)
  await zip.dispose()
  await rm(path.join(os.tmpdir(), running), { recursive: true })
})

const good = { name: 'good.md', content: '# Good' }
const zeros = new Uint8Array(4 * 1024 * 1024)

it.each([
  ['a name that leads out', makeZip([good, { name: '../out.md', content: 'x' }]), '../out.md'],
  ['an absolute name', makeZip([good, { name: '/etc/out.md', content: 'x' }]), '/etc/out.md'],
  [
    'a symbolic link',
    makeZip([good, { name: 'link.md', content: '/etc', isSymlink: true }]),
    'link.md is a symbolic link',
  ],
  [
    'an encrypted entry',
    makeZip([good, { name: 'own.md', content: 'x', isEncrypted: true }]),
    'own.md is encrypted',
  ],
  [
    'a bomb',
    makeZip([good, { name: 'bomb.md', content: zeros }]),
    'bomb.md unpacks to more than 200 times its size',
  ],
  [
    'a bomb that hides its size',
    makeZip([good, { name: 'bomb.md', content: zeros, size: 9 }]),
    'is damaged, cut or no zip',
  ],
  [
    'too much in all',
    makeZip([good, { name: 'a.md', content: 'x', size: 4e9 }, { name: 'b.md', content: 'y', size: 4.2e9 }]),
    'a.md unpacks to',
  ],
  [
    'damaged content',
    makeZip([good, { name: 'torn.md', content: 'x', crc: 1 }]),
    'torn.md is not as it was packed',
  ],
  ['one name twice', makeZip([good, good]), 'good.md is in it twice'],
  ['a cut zip', makeZip([good, good]).subarray(0, 60), 'is damaged, cut or no zip'],
  ['an empty one', makeZip([]), 'has no export, no Markdown and no HTML page'],
  [
    'two exports',
    makeZip([
      { name: 'a.xml', content: '<rss/>' },
      { name: 'b.xml', content: '<rss/>' },
    ]),
    'has several exports: a.xml, b.xml',
  ],
])('refuses %s by name, and leaves nothing behind', async (_, bytes, message) => {
  const before = await unpackedFolders()
  await expect(openZip(await zipOf(bytes))).rejects.toThrow(message)
  expect(await unpackedFolders()).toEqual(before)
})
