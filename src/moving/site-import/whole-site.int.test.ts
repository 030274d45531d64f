import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawn } from '@/content/media/testing/uploads'
import { testPayload } from '@/testing/payload'
import { fetchingAll } from './fetching-all'
import { importSite, type SiteImport } from './import-site'
import { undoBatch } from './undo-batch'
import { readWxr } from './wxr/read-wxr'

let payload: Payload
let folder = ''
beforeAll(async () => {
  payload = await testPayload()
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-whole-site-'))
})
afterAll(() => rm(folder, { recursive: true }))

const picture = (colour: string) => drawn(61, 43, colour).png().toBuffer()

it('fetches the pictures that no folder has', async () => {
  const asked: string[] = []
  const fetched = await picture('#12ab77')
  const server = http.createServer(({ url }, response) => {
    asked.push(url ?? '')
    response.end(fetched)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const media = await mkdtemp(path.join(folder, 'media-'))
    await writeFile(path.join(media, 'here.png'), await picture('#ab1277'))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const attachments = ['here', 'there'].map(
      (name, index) =>
        `<item><title>${name}</title><wp:post_id>${index + 7}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>${address}/${name}.png</wp:attachment_url></item>`,
    )
    const { run } = await postOf(() => `</item>${attachments.join('').replace(/<\/item>$/u, '')}`)
    const listed = fetchingAll({ allowsInside: true })
    expect((await run(true, { media, listed })).counts.picture).toEqual({ made: 2 })
    expect(asked).toEqual([])
    const report = await run(false, { media, listed })
    expect(report.counts.picture).toEqual({ made: 2 })
    expect(asked).toEqual(['/there.png'])
    await undoBatch(payload, report.batch ?? 0)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

/** An import of one post of a site of its own. */
async function postOf(more: (word: string) => string) {
  const word = `w${randomUUID().slice(0, 8)}`
  const file = path.join(folder, `${word}.xml`)
  await writeFile(
    file,
    `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://${word}.example.org</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Knee ${word}</title><link>https://${word}.example.org/2020/knee-${word}/</link><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>
<wp:status>publish</wp:status><wp:post_name>knee-${word}</wp:post_name><content:encoded>Words</content:encoded>${more(word)}</item></channel></rss>`,
  )
  const options = { file, publish: false, overwrite: false, media: null, mapping: null }
  const run = (dryRun = false, pictures: Partial<SiteImport> = {}) =>
    importSite(payload, { ...options, ...pictures, dryRun, read: () => readWxr(file, 'utf-8') })
  return { word, run }
}

const commentXml = (id: number, parent: number, text: string) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Bo</wp:comment_author><wp:comment_content>${text}</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`

it('leads on from the addresses that a post had before', async () => {
  const { word, run } = await postOf(
    (of) =>
      `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>was-${of}</wp:meta_value></wp:postmeta>`,
  )
  expect((await run(true)).counts.redirect).toEqual({ made: 2 })
  const report = await run()
  expect(report.counts.redirect).toEqual({ made: 2 })
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { like: word } },
    sort: 'from',
  })
  expect(docs.map(({ from, to }) => [from, to])).toEqual([
    [`/2020/knee-${word}`, `/articles/knee-${word}`],
    [`/2020/was-${word}`, `/articles/knee-${word}`],
  ])
  expect((await run()).counts.redirect).toEqual({ unchanged: 2 })
  const undone = await undoBatch(payload, report.batch ?? 0)
  expect(undone.removed.redirect).toBe(2)
})

it('says the same of comments before and while it imports, and accounts for all again', async () => {
  const { run } = await postOf(
    () =>
      commentXml(1, 0, ' ') +
      commentXml(2, 1, 'I answer nothing') +
      commentXml(3, 2, 'And I that') +
      commentXml(3, 0, 'Twice') +
      commentXml(4, 0, 'long '.repeat(2000)),
  )
  const notesOf = (report: Awaited<ReturnType<typeof run>>) =>
    report.outcomes
      .filter(({ kind }) => kind === 'comment')
      .map(({ line: _, result, title, notes }) => [title, result, notes.join()])
      .sort()
  const [foreseen, report] = [await run(true), await run()]
  expect(notesOf(report)).toEqual([
    ['1 by Bo', 'left out', 'it has no words'],
    ['2 by Bo', 'made', 'it answers comment 1, which is not there'],
    ['3 by Bo', 'left out', 'another comment has its id'],
    ['4 by Bo', 'made', expect.stringMatching(/^its 9999 characters were cut to \d+$/u)],
  ])
  expect(notesOf(foreseen)).toEqual(notesOf(report))
  const again = await run()
  expect(again.counts).toMatchObject({
    post: { unchanged: 1 },
    redirect: { unchanged: 1 },
    comment: { unchanged: 4, 'left out': 1 },
  })
})
