import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeMirror } from './make-mirror'

type Page = { status?: number; type?: string; headers?: Record<string, string>; body?: string }

/** The site's own address, which is not where it is asked. */
const PUBLIC = 'https://health.example'
let folder: string
let site: string
let server: http.Server
let pages: Record<string, Page>

const page = (body: string, head = ''): Page => ({
  body: `<!doctype html><html lang="en"><head><link rel="canonical" href="${PUBLIC}/">${head}<style>p{}</style></head><body><header>Site</header><main>${body}</main></body></html>`,
})

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mirror-'))
  pages = {
    '/': page('<a href="/articles/a">A</a><a href="/articles/b?utm=1#c">B</a>'),
    '/articles/a': page(
      '<a href="/">Home</a><img srcset="/api/media/file/a-1.png 1x" src="/api/media/file/a-2.png">',
    ),
    '/articles/b': page(''),
    '/api/media/file/a-1.png': { type: 'image/png', body: 'one' },
    '/api/media/file/a-2.png': { type: 'image/png', body: 'two' },
  }
  server = http.createServer((request, response) => {
    const found = pages[request.url ?? ''] ?? { status: 404 }
    response.writeHead(found.status ?? 200, { 'Content-Type': found.type ?? 'text/html', ...found.headers })
    response.end(found.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

const stopSite = () => {
  server.closeAllConnections()
  return new Promise((done) => server.close(done))
}

afterEach(async () => {
  await stopSite()
  await rm(folder, { recursive: true, force: true })
})

const mirror = (ending?: AbortSignal) => makeMirror({ from: site, folder, ending })
const read = (name: string) => readFile(path.join(folder, name), 'utf8')

async function everything(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])),
  )
}

it('writes what changed, and removes what is gone with its folders', async () => {
  expect(await mirror()).toMatchObject({
    site: PUBLIC,
    pages: 3,
    files: 2,
    written: 5,
    removed: 0,
    failed: [],
  })
  expect(await read('index.html')).toContain('<a href="articles/b/index.html#c">B</a>')
  expect(await read('articles/a/index.html')).toContain(
    '<img srcset="../../api/media/file/a-1.png 1x" src="../../api/media/file/a-2.png">',
  )
  const first = await everything()
  expect(await mirror()).toMatchObject({ written: 0, removed: 0 })
  expect(await everything()).toEqual(first)
  pages['/'] = page('<a href="/articles/b">B</a>')
  pages['/articles/b'] = page('<a href="/articles/a">A</a>')
  delete pages['/articles/a']
  expect(await mirror()).toMatchObject({ pages: 2, files: 0, written: 2, removed: 3 })
  expect((await readdir(folder)).sort()).toEqual(['articles', 'index.html', 'mirror.json'])
  expect(await read('articles/b/index.html')).toContain(`href="${PUBLIC}/articles/a"`)
})

it('follows what moved, and leads elsewhere as the page does', async () => {
  pages['/old'] = { status: 301, headers: { Location: '/articles/a' } }
  pages['/articles/b'] = page(
    '<a href="/old">1</a><a href="https://elsewhere.example/../x">2</a><a href="mailto:a@b.example">3</a><a href="/loop">4</a><a href="//[">5</a>',
  )
  pages['/loop'] = { status: 302, headers: { Location: '/loop' } }
  await mirror()
  const text = await read('articles/b/index.html')
  for (const href of [
    '../a/index.html',
    'https://elsewhere.example/../x',
    'mailto:a@b.example',
    `${PUBLIC}/loop`,
    '//[',
  ])
    expect(text).toContain(`href="${href}"`)
})

it('keeps the earlier copy of a page that fails, names it and removes nothing', async () => {
  await mirror()
  const before = await read('articles/a/index.html')
  pages['/articles/a'] = { status: 503, headers: { 'Retry-After': '0' } }
  pages['/articles/b'] = { ...page('new') }
  const { failed, written, removed } = await mirror()
  expect(failed).toEqual([['/articles/a', 'the site answered 503']])
  expect([written, removed]).toEqual([1, 0])
  expect(await read('articles/a/index.html')).toBe(before)
  expect(await read('index.html')).toContain('href="articles/a/index.html"')
  expect(await read('api/media/file/a-1.png')).toBe('one')
})

it('does not take the page of a proxy for a picture', async () => {
  pages['/api/media/file/a-1.png'] = { body: 'Please sign in' }
  const reason = 'the site answered with the type “text/html”'
  expect((await mirror()).failed).toEqual([['/api/media/file/a-1.png', reason]])
})

it.each<[string, () => unknown, RegExp]>([
  ['is down', stopSite, /does not respond \(ECONNREFUSED\)\. The earlier mirror is kept/],
  [
    'has no home page now',
    () => Object.assign(pages, { '/': { status: 500 } }),
    /fails: the site answered 500/,
  ],
  [
    'is another',
    () => Object.assign(pages, { '/': { body: '<p>It works!' } }),
    /not a site of this software/,
  ],
])('keeps the earlier mirror when the site %s', async (_, happens, message) => {
  await mirror()
  const before = await everything()
  await happens()
  await expect(mirror()).rejects.toThrow(message)
  expect(await everything()).toEqual(before)
})

it('leaves the earlier mirror as it was when it is stopped', async () => {
  await mirror()
  const before = await everything()
  const stop = new AbortController()
  pages['/articles/b'] = page('new')
  const making = makeMirror({ from: site, folder, ending: stop.signal, onProgress: () => stop.abort() })
  await expect(making).rejects.toThrow()
  expect(await everything()).toEqual(before)
})

it('touches no file that is not its own', async () => {
  await mkdir(path.join(folder, 'articles/a'), { recursive: true })
  await writeFile(path.join(folder, 'articles/a/index.html'), 'mine')
  await writeFile(path.join(folder, 'CNAME'), 'mine')
  const before = await everything()
  await expect(mirror()).rejects.toThrow(/articles\/a\/index\.html is not a file of a mirror/)
  expect(await everything()).toEqual(before)
  await rm(path.join(folder, 'articles'), { recursive: true })
  await mirror()
  expect(await read('CNAME')).toBe('mine')
})

it.each([
  ['{', 'damaged'],
  [
    '{"format":"symptom-database-mirror","site":"x","files":{"../../etc/passwd":"2026-01-01"}}',
    'leads outside',
  ],
])('refuses a list that is %s', async (text) => {
  await writeFile(path.join(folder, 'mirror.json'), text)
  await expect(mirror()).rejects.toThrow(/mirror\.json is damaged/)
})

it('says in a sentence what cannot be written', async () => {
  await mkdir(path.join(folder, 'articles/a/index.html'), { recursive: true })
  await expect(mirror()).rejects.toThrow(
    /a folder stands where a file should be \(EISDIR\)\. The files there are as they were/,
  )
  await writeFile(path.join(folder, 'file'), '')
  await expect(makeMirror({ from: site, folder: path.join(folder, 'file/x') })).rejects.toThrow(/ENOTDIR/)
})

it('cleans up after a process that was killed, and waits for one that runs', async () => {
  // No process has this number.
  await mkdir(path.join(folder, '.mirror-999999999.part/held'), { recursive: true })
  await mirror()
  expect(await readdir(folder)).not.toContain('.mirror-999999999.part')
  await mkdir(path.join(folder, `.mirror-${process.ppid}.part`))
  await expect(mirror()).rejects.toThrow(`Process ${process.ppid} is writing a mirror`)
})
