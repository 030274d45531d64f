import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPictureFile } from './picture-file'

let outer = ''
let folder = ''
beforeAll(async () => {
  outer = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-pictures-'))
  folder = path.join(outer, 'uploads')
  await mkdir(path.join(folder, '2020/01'), { recursive: true })
  await writeFile(path.join(folder, '2020/01/a b.jpg'), 'by path')
  await mkdir(path.join(folder, 'uploads/2021'), { recursive: true })
  await writeFile(path.join(folder, 'uploads/2021/hip.jpg'), 'by end')
  await writeFile(path.join(folder, 'knee.jpg'), 'by name')
  await writeFile(path.join(outer, 'secret.jpg'), 'secret')
  await symlink(path.join(outer, 'secret.jpg'), path.join(folder, 'link.jpg'))
})
afterAll(() => rm(outer, { recursive: true }))

const read = async (url: string) => (await readPictureFile(folder, url))?.data.toString() ?? null

it.each([
  ['its path', 'https://e.org/wp-content/uploads/2020/01/a%20b.jpg', 'by path'],
  ['the path of its copy', 'https://i2.wp.com/x.files.wordpress.com/2020/01/a%20b.jpg?w=300', 'by path'],
  ['an end of its path', 'https://e.org/wp-content/uploads/2021/hip.jpg', 'by end'],
  ['its name', 'https://e.org/wp-content/uploads/2019/12/knee.jpg', 'by name'],
])('finds a picture by %s', async (_name, url, data) => {
  expect(await read(url)).toBe(data)
})

it.each([
  ['what is not there', 'https://e.org/gone.jpg'],
  ['a path out of the folder', 'https://e.org/wp-content/uploads/..%2Fsecret.jpg'],
  ['an absolute path', 'https://e.org/wp-content/uploads/%2Fetc%2Fhostname'],
  ['a link out of the folder', 'https://e.org/link.jpg'],
  ['a folder', 'https://e.org/wp-content/uploads/2020/01'],
  ['NUL', 'https://e.org/a%00b.jpg'],
  ['a broken escape', 'https://e.org/%E0%A4%A.jpg'],
  ['no address', 'knee.jpg'],
  ['a name without end', `https://e.org/${'x'.repeat(5000)}.jpg`],
])('finds nothing for %s', async (_name, url) => {
  expect(await read(url)).toBeNull()
})
