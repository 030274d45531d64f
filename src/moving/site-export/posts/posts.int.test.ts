import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { env } from '@/env'
import { readMarkdown } from '@/moving/site-import/markdown/read-markdown'
import { readPictureFile } from '@/moving/site-import/picture-file'
import type { SourceEvent, SourceItem } from '@/moving/site-import/source'
import { readWxr } from '@/moving/site-import/wxr/read-wxr'
import { openZip } from '@/moving/site-import/zip/open-zip'
import { figure, paragraph, referenceMark, root } from '@/rich-text/build'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeComment,
  makeMedia,
  makeStaff,
  makeSymptom,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { makeAsked } from '../asked/make-asked'
import { zipFile } from '../asked/zip-file'
import { makeExport } from '../make-export'

/** Ends a section of XML early, has what XML cannot hold, and looks like a tag and a shortcode. */
const ODD = 'Odd ]]> words\u0001 & <b>signs</b> [gallery ids="1"]'
const COMMENT = 'Odd ]]&gt; words &amp; &lt;b&gt;signs&lt;/b&gt; [gallery ids=&quot;1&quot;]'
const EMAIL = 'reader@example.net'

let payload: Payload
let folder: string
const slugs = { article: '', draft: '' }
const names = { authors: ['', ''], symptom: '', system: '', picture: '' }

beforeAll(async () => {
  payload = await testPayload()
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-posts-'))
  const authors = [await makeAuthor(payload), await makeAuthor(payload)]
  const system = await makeBodySystem(payload)
  const symptom = await makeSymptom(payload, { bodySystems: [system.id] })
  const picture = await makeMedia(payload)
  const article = await makeArticle(payload, {
    authors: authors.map(({ id }) => id),
    symptoms: [symptom.id],
    body: root(paragraph(ODD, referenceMark('one')), figure(picture.id, 'A caption')) as never,
    keyPoints: [{ point: 'A key point' }],
    references: [{ key: 'one', title: 'A reference', url: 'https://source.example/one' }],
  })
  const draft = await makeArticle(payload, { _status: 'draft', authors: [], question: 'Not finished?' })
  Object.assign(slugs, { article: article.slug, draft: draft.slug })
  Object.assign(names, {
    authors: authors.map(({ name }) => name),
    symptom: symptom.plainName,
    system: system.name,
    picture: picture.filename,
  })
  const first = await makeComment(payload, article.id, { text: ODD, status: 'approved' })
  const hidden = await makeComment(payload, article.id, {
    parent: first.id,
    status: 'pending',
    text: 'Unseen',
  })
  await payload.create({
    collection: 'comment-contacts',
    data: { comment: hidden.id, email: EMAIL, eraseAfter: '2099-01-01T00:00:00.000Z' },
  })
  await makeComment(payload, article.id, { parent: first.id, status: 'approved', text: 'A reply' })
  await makeComment(payload, article.id, { parent: hidden.id, status: 'approved', text: 'Below the unseen' })
})
afterAll(() => rm(folder, { recursive: true }))

type Asked = { format: 'markdown' | 'wxr'; withDrafts?: boolean; withPrivateData?: boolean }

async function exported(name: string, { format, withDrafts = false, withPrivateData = false }: Asked) {
  const out = path.join(folder, name)
  const made = await makeExport({ payload, format, withDrafts, withPrivateData, folder: out })
  return { out, made }
}

async function eventsOf(events: AsyncIterable<SourceEvent>) {
  const all: SourceEvent[] = []
  for await (const event of events) all.push(event)
  const items = all.flatMap((event): SourceItem[] => (event.type === 'item' ? [event.item] : []))
  expect(all.filter(({ type }) => type === 'problem')).toEqual([])
  return { all, items, item: items.find(({ slug }) => slug === slugs.article) }
}

it('leaves for WordPress: our own reader finds each text, term, picture and thread', async () => {
  const { out, made } = await exported('wxr', { format: 'wxr' })
  const file = path.join(out, 'wordpress.xml')
  const { all, items, item } = await eventsOf(readWxr(file, 'utf-8'))
  const comments = items.reduce((sum, { comments }) => sum + comments.length, 0)
  expect(made).toMatchObject({ texts: items.length, comments, pictures: 1, missingPictures: 0 })
  expect(await readdir(path.join(out, 'pictures'))).toEqual([names.picture])
  const words = await readFile(file, 'utf8')
  for (const hidden of ['Unseen', EMAIL, '\u0001']) expect(words).not.toContain(hidden)
  for (const name of names.authors) {
    const author = expect.objectContaining({ name })
    expect(all).toContainEqual(expect.objectContaining({ type: 'author', author }))
  }
  const [picture] = all.flatMap((event) => (event.type === 'attachment' ? [event.attachment] : []))
  expect(picture?.url).toBe(`${env.PUBLIC_URL}/api/media/file/${names.picture}`)
  expect((await readPictureFile(path.join(out, 'pictures'), picture?.url ?? ''))?.name).toBe(names.picture)
  expect(item).toMatchObject({ kind: 'post', status: 'published', notes: [] })
  expect(item?.terms.map(({ kind, name }) => [kind, name])).toEqual([
    ['category', names.system],
    ['tag', names.symptom],
  ])
  for (const words of [
    'Odd ]]&gt; words &amp; &lt;b&gt;',
    '&#91;gallery',
    'A key point',
    'https://source.example/one',
  ])
    expect(item?.html).toContain(words)
  expect(item?.html).toContain(`src="${picture?.url}"`)
  const ids = item?.comments.map(({ id }) => id) ?? []
  expect(item?.comments.map(({ text, parent, email }) => [text, parent, email])).toEqual([
    [COMMENT, null, null],
    ['A reply', ids[0], null],
    ['Below the unseen', null, null],
  ])
})

it('has drafts and what readers gave only on demand', async () => {
  const { out } = await exported('whole', { format: 'wxr', withDrafts: true, withPrivateData: true })
  const { items, item } = await eventsOf(readWxr(path.join(out, 'wordpress.xml'), 'utf-8'))
  expect(items.find(({ title }) => title === 'Not finished?')).toMatchObject({ status: 'draft' })
  expect(item?.comments.map(({ status, email, parent }) => [status, email, parent])).toEqual([
    ['approved', null, null],
    ['pending', EMAIL, item?.comments[0]?.id],
    ['approved', null, item?.comments[0]?.id],
    ['approved', null, item?.comments[1]?.id],
  ])
})

it('is Markdown with pictures beside, which our own import reads', async () => {
  const { out, made } = await exported('markdown', { format: 'markdown' })
  const { all, items, item } = await eventsOf(readMarkdown(out, env.PUBLIC_URL))
  expect(made).toMatchObject({ texts: items.length, pictures: 1 })
  expect(items.find(({ title }) => title === 'Not finished?')).toBeUndefined()
  expect(item).toMatchObject({
    kind: 'post',
    id: `articles/${slugs.article}`,
    address: `${env.PUBLIC_URL}/articles/${slugs.article}`,
    author: names.authors[0],
    otherAuthors: [names.authors[1]],
    references: [{ key: 'one', title: 'A reference' }],
    keyPoints: ['A key point'],
  })
  const [picture] = all.flatMap((event) => (event.type === 'attachment' ? [event.attachment.url] : []))
  expect((await readPictureFile(out, picture ?? ''))?.name).toBe(names.picture)
})

it('is asked for in the panel by administrators, made by the worker, downloaded, and erased in time', async () => {
  const [admin, editor] = [await makeStaff(payload, 'admin'), await makeStaff(payload, 'editor')]
  const { pool } = payload.db as unknown as PostgresAdapter
  const begin = (token: string, format = 'wxr') =>
    rest('/site-export', { method: 'POST', body: { format }, token })
  const download = (token: string) => rest('/site-export/file', { token })
  for (const refused of [await begin(editor.token), await download(editor.token)])
    expect(refused.status).toBe(403)
  expect((await begin(admin.token, 'docx')).status).toBe(400)

  const begun = await begin(admin.token)
  expect(begun).toMatchObject({
    status: 202,
    body: { asked: { state: 'waiting', askedBy: admin.user.name } },
  })
  const { id } = begun.body.asked as { id: string }
  expect((await begin(admin.token)).status).toBe(409)
  expect((await download(admin.token)).status).toBe(404)

  await makeAsked(pool, () => true, payload)
  const { asked } = (await rest('/site-export', { token: admin.token })).body
  expect(asked).toMatchObject({ id, state: 'ready', failure: null })
  const { headers } = await download(admin.token)
  expect(headers.get('content-length')).toBe(String((await stat(zipFile(id))).size))
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename=".*-wxr-\d{4}-\d\d-\d\d\.zip"$/u)
  const zip = await openZip(zipFile(id))
  expect(zip.source.format).toBe('wxr')
  expect((await eventsOf(readWxr(zip.source.file, 'utf-8'))).item?.comments).toHaveLength(3)
  expect(await readdir(path.join(zip.media, 'pictures'))).toEqual([names.picture])
  await zip.dispose()
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { actorId: { equals: admin.user.id } },
    sort: 'id',
  })
  expect(docs.map(({ action }) => action)).toEqual(['export site', 'download export'])

  await pool.query(
    `update payload_kv set data = data || jsonb_build_object('madeAt', now() - interval '25 hours') where key = 'asked-export'`,
  )
  expect((await download(admin.token)).status).toBe(404)
  await makeAsked(pool, () => true, payload)
  await expect(stat(zipFile(id))).rejects.toThrow('ENOENT')
})

it('leaves nothing of an export in the panel that was taken back, and begins anew after a stop', async () => {
  const admin = await makeStaff(payload, 'admin')
  const { pool } = payload.db as unknown as PostgresAdapter
  const ask = async () => {
    const begun = await rest('/site-export', {
      method: 'POST',
      body: { format: 'markdown' },
      token: admin.token,
    })
    return (begun.body.asked as { id: string }).id
  }
  const first = await ask()
  const removed = await rest('/site-export/remove', {
    method: 'POST',
    body: { id: first },
    token: admin.token,
  })
  expect(removed).toMatchObject({ status: 200, body: { asked: null } })
  await makeAsked(pool, () => true, payload)
  await expect(stat(zipFile(first))).rejects.toThrow('ENOENT')

  const second = await ask()
  await pool.query(`update payload_kv set data = data || '{"state": "running"}' where key = 'asked-export'`)
  await makeAsked(pool, () => true, payload)
  expect(
    await openZip(zipFile(second)).then(async ({ source, dispose }) => {
      await dispose()
      return source.format
    }),
  ).toBe('markdown')
})
