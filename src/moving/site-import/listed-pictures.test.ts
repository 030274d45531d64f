import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchPicture } from './fetch-picture'
import { readPictureList } from './picture-list'

const INSIDE = { allowsInside: true }

let folder = ''
let site = ''
const server = http.createServer((request, response) => {
  const place = new URL(request.url ?? '/', 'http://x').pathname
  if (place === '/a.png') response.end('picture')
  else if (place === '/moved.png') response.writeHead(302, { Location: '/a.png' }).end()
  else if (place === '/round.png') response.writeHead(301, { Location: '/round.png' }).end()
  else if (place === '/large.png') response.end(Buffer.alloc(21 * 1024 * 1024))
  else if (place === '/cut.png') {
    response.writeHead(200, { 'Content-Length': '100' })
    response.write('half', () => response.destroy())
  } else if (place !== '/silent.png') response.writeHead(404).end()
})

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-list-'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

it('fetches a picture, also where it has moved', async () => {
  expect((await fetchPicture(`${site}/a.png`, INSIDE)).toString()).toBe('picture')
  expect((await fetchPicture(`${site}/moved.png`, INSIDE)).toString()).toBe('picture')
})

it.each([
  ['/gone.png', 'the answer is 404'],
  ['/round.png', 'it is redirected too often'],
  ['/large.png', 'the picture is larger than 20 MB'],
  ['/cut.png', 'no answer'],
  ['/silent.png', 'there was no whole answer in time'],
])('says why there is no %s', async (place, reason) => {
  const rules = { ...INSIDE, ...(place === '/silent.png' ? { timeoutMs: 50 } : {}) }
  await expect(fetchPicture(site + place, rules)).rejects.toThrow(reason)
})

it.each([
  ['http://127.0.0.1/a.png', "in the site's own network"],
  ['http://[::1]/a.png', "in the site's own network"],
  ['http://2130706433/a.png', "in the site's own network"],
  ['https://169.254.169.254/latest', "in the site's own network"],
  ['http://localhost/a.png', "in the site's own network"],
  ['https://example.org:8443/a.png', 'names a port'],
  ['https://user:word@example.org/a.png', 'no web address'],
  ['file:///etc/passwd', 'no web address'],
])('does not ask %s', async (address, reason) => {
  await expect(fetchPicture(address, { allowsInside: false })).rejects.toThrow(reason)
})

it('finds the picture of an export in a list by its address, its path or its name', async () => {
  const file = path.join(folder, 'pictures.txt')
  await writeFile(
    file,
    '\ufeff# mine\r\nhttps://copy.example/wp-content/uploads/a.jpg\n\nhttps://cdn.example/x/b.jpg?w=9\n',
  )
  const { find } = await readPictureList(file)
  expect(find('https://old.example/wp-content/uploads/a.jpg')).toBe(
    'https://copy.example/wp-content/uploads/a.jpg',
  )
  expect(find('https://old.example/2020/b-300x200.jpg')).toBe('https://cdn.example/x/b.jpg?w=9')
  expect(find('https://old.example/c.jpg')).toBeNull()
  expect(find('https://old.example/')).toBeNull()
  await writeFile(file, 'https://copy.example/a.jpg\nnot one\n')
  await expect(readPictureList(file)).rejects.toThrow('line 2: this is no web address')
})
