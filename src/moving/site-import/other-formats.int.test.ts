import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawn } from '@/content/media/testing/uploads'
import { testPayload } from '@/testing/payload'
import { importSite } from './import-site'
import { type Mapping, parseMapping } from './mapping'
import { type ExportFile, openExport } from './open-export'
import { makeGhost } from './testing/make-ghost'
import { undoBatch } from './undo-batch'

let payload: Payload
let folder = ''
beforeAll(async () => {
  payload = await testPayload()
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-formats-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(source: ExportFile, site: string, media: string | null, mapping: Mapping | null = null) {
  const opened = await openExport(source, { site, mapping, dryRun: false })
  const options = { publish: false, overwrite: false, dryRun: false, mapping }
  return importSite(payload, {
    ...options,
    file: source.file,
    read: opened.read,
    media: media ?? opened.media,
  })
}

it('imports a Ghost export; again it changes nothing; undone it leaves nothing', async () => {
  const word = `w${randomUUID().slice(0, 8)}`
  const file = path.join(folder, `${word}.json`)
  await writeFile(file, JSON.stringify(makeGhost(word)))
  await mkdir(path.join(folder, '2023/05'), { recursive: true })
  const knee = await drawn(60, 40, `#${word.slice(1, 4)}`)
    .png()
    .toBuffer()
  await writeFile(path.join(folder, '2023/05/knee.png'), knee)
  const source: ExportFile = { file, format: 'ghost' }

  const report = await run(source, `https://${word}.example.org`, folder)
  expect(report).toMatchObject({
    isWhole: true,
    place: 'entry',
    counts: {
      author: { made: 2 },
      picture: { made: 1 },
      post: { made: 2 },
      page: { made: 1 },
      redirect: { made: 3 },
    },
    leftOut: { member: 2 },
  })
  const find = async (id: number) => {
    const where = { slug: { equals: `${word}-${id}` } }
    const { docs } = await payload.find({ collection: 'articles', where, draft: true, depth: 1 })
    return docs[0]
  }
  const [first, second] = [await find(1), await find(2)]
  expect(first).toMatchObject({
    _status: 'draft',
    summary: 'In short.',
    authors: [{ name: `Writer ${word}` }, { name: `Second ${word}` }],
  })
  const body = JSON.stringify(first?.body)
  expect(body).toContain('Rest [as needed=')
  expect(body).toContain('"relationTo":"articles"')
  expect(body).toContain('figure')
  expect(JSON.stringify(second?.body)).toContain('signup')

  const again = await run(source, `https://${word}.example.org`, folder)
  expect(again).toMatchObject({ batch: null, counts: { post: { unchanged: 2 }, page: { unchanged: 1 } } })

  const undone = await undoBatch(payload, report.batch ?? 0)
  expect(undone).toMatchObject({
    kept: [],
    removed: { post: 2, page: 1, redirect: 3, picture: 1, author: 2 },
  })
  expect(await find(1)).toBeUndefined()
}, 60_000)

it('imports a folder of Markdown; again it changes nothing; undone it leaves nothing', async () => {
  const word = `w${randomUUID().slice(0, 8)}`
  const site = `https://${word}.example.org`
  const own = path.join(folder, word)
  await mkdir(path.join(own, 'posts'), { recursive: true })
  await writeFile(
    path.join(own, 'posts/first.md'),
    `---\ntitle: What causes ${word} a?\nslug: ${word}-a\nauthor: Writer ${word}\n---\nRead [on](second.md).\n\n![A ${word} knee from the side](knee.png)\n`,
  )
  await writeFile(
    path.join(own, 'posts/second.md'),
    `---\ntitle: What causes ${word} b?\npermalink: /b/\n---\n## Rest\n`,
  )
  const knee = await drawn(61, 41, `#${word.slice(1, 4)}`)
    .png()
    .toBuffer()
  await writeFile(path.join(own, 'posts/knee.png'), knee)
  const source: ExportFile = { file: own, format: 'markdown' }

  const report = await run(source, site, null)
  const made = { author: 1, picture: 1, post: 2, redirect: 2 }
  for (const [kind, count] of Object.entries(made))
    expect(report.counts).toHaveProperty(kind, { made: count })
  const where = { slug: { equals: `${word}-a` } }
  const find = () => payload.find({ collection: 'articles', where, draft: true, depth: 0 })
  const body = JSON.stringify((await find()).docs[0]?.body)
  expect(body).toContain('"relationTo":"articles"')
  expect(body).toContain('figure')

  expect(await run(source, site, null)).toMatchObject({ batch: null, counts: { post: { unchanged: 2 } } })
  expect(await undoBatch(payload, report.batch ?? 0)).toMatchObject({ kept: [], removed: made })
  expect((await find()).docs).toEqual([])
}, 60_000)

it('imports lines of JSON by a mapping, titles that are alike in their order; undone it leaves nothing', async () => {
  const word = `w${randomUUID().slice(0, 8)}`
  const file = path.join(folder, `${word}.jsonl`)
  const rows = Array.from({ length: 8 }, (_, id) => ({
    id,
    title: `What causes ${word}${id === 7 ? ' in the end' : ''}?`,
    text: id === 0 ? `<p>Read <a href="/${word}-last">on</a></p>` : '<p>Words.</p>',
    ...(id === 7 ? { url: `/${word}-last` } : {}),
  }))
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  const site = `https://${word}.example.org`
  const columns = { id: 'id', title: 'title', body: 'text', address: 'url' }
  const mapping = parseMapping(JSON.stringify({ table: { site, format: 'html', columns } }))
  const source: ExportFile = { file, format: 'json-lines' }
  const report = await run(source, site, null, mapping)
  expect(report.counts).toEqual({ post: { made: 8 }, redirect: { made: 1 } })
  const where = { question: { contains: word } }
  const { docs } = await payload.find({ collection: 'articles', where, draft: true, depth: 0, sort: 'slug' })
  const slug = `what-causes-${word}`
  const numbered = [2, 3, 4, 5, 6, 7].map((number) => `${slug}-${number}`)
  expect(docs.map((each) => each.slug)).toEqual([`${word}-last`, slug, ...numbered].sort())
  expect(JSON.stringify(docs.find((each) => each.slug === slug)?.body)).toContain('"relationTo":"articles"')
  expect(await run(source, site, null, mapping)).toMatchObject({
    batch: null,
    counts: { post: { unchanged: 8 } },
  })
  expect(await undoBatch(payload, report.batch ?? 0)).toMatchObject({
    kept: [],
    removed: { post: 8, redirect: 1 },
  })
}, 60_000)
