import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureFiles } from '@/content/media/picture-store'
import { env } from '@/env'
import { articleLink, paragraph, passage, root } from '@/rich-text/build'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeErrorReport,
  makeHelpfulVote,
  makeMedia,
  makePassage,
  makeRating,
  makeRedirect,
  makeSymptom,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { migrations } from '../../../../migrations'
import { makeBackup } from '../make-backup'
import { restoreRecord } from './restore-record'

const known = migrations.map(({ name }) => name)
const secret = env.PAYLOAD_SECRET ?? ''

let payload: Payload
let client: pg.Client
let folder: string
let file: string
let article: Awaited<ReturnType<typeof makeArticle>>
let author: Awaited<ReturnType<typeof makeAuthor>>
let picture: Awaited<ReturnType<typeof makeMedia>>
let comment: Awaited<ReturnType<typeof makeComment>>
let crowded: Awaited<ReturnType<typeof makeCrowded>>

beforeAll(async () => {
  payload = await testPayload()
  client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-records-'))
  picture = await makeMedia(payload)
  author = await makeAuthor(payload, { photo: picture.id })
  const symptom = await makeSymptom(payload)
  article = await makeArticle(payload, { authors: [author.id], symptoms: [symptom.id] })
  comment = await makeComment(payload, article.id, { status: 'approved' })
  await makeRating(payload, author.id)
  crowded = await makeCrowded()
  file = (await makeBackup({ databaseUrl: env.DATABASE_URL ?? '', place: folder, site: '', secret })).file
})

/** A draft that refers to much, and to which much belongs. */
async function makeCrowded() {
  const { id: by } = await makeAuthor(payload)
  const shared = await makePassage(payload)
  const linked = await makeArticle(payload, { authors: [by], _status: 'draft', question: 'Linked to?' })
  const body = root(paragraph(articleLink(linked.id, 'elsewhere')), passage(shared.id))
  const made = await makeArticle(payload, { authors: [by], _status: 'draft', body: body as never })
  const first = await makeComment(payload, made.id, { status: 'approved', text: 'First.' })
  const reply = { parent: first.id, root: first.id }
  const second = await makeComment(payload, made.id, { ...reply, status: 'withdrawn', text: 'Second.' })
  await makeComment(payload, made.id, { parent: second.id, root: first.id, text: 'Third.' })
  await makeComment(payload, made.id, { ...reply, status: 'spam', text: 'Buy.' })
  await makeHelpfulVote(payload, made.id)
  await makeErrorReport(payload, made.id)
  for (const from of ['kept', 'gone', 'taken', 'lost'])
    await makeRedirect(payload, { from: `/${from}-${made.id}`, to: `/articles/${made.slug}` })
  await client.query(
    `with thread as (insert into article_notes (article_id, field, anchor, text, key, author_name)
       values ($1, 'body', '{}', 'A note.', 'first-key', 'Mo') returning id)
     insert into article_notes (article_id, thread_id, text, key, author_name)
       select $1, id, 'An answer.', 'other-key', 'Mo' from thread`,
    [made.id],
  )
  return { ...made, shared: shared.id, linked: linked.id }
}

afterAll(async () => {
  await client.end()
  await rm(folder, { recursive: true, force: true })
})

type More = { overwrite?: boolean; dryRun?: boolean; secret?: string; article?: string }
const restoreArticle = (more: More = {}) =>
  restoreRecord(payload, {
    file,
    known,
    secret,
    overwrite: false,
    dryRun: false,
    article: article.slug ?? '',
    ...more,
  })
const restoreComment = (id = comment.id) =>
  restoreRecord(payload, { file, known, secret, overwrite: false, dryRun: false, comment: id })
const newest = () =>
  payload.findByID({ collection: 'articles', id: article.id, draft: true, depth: 0, disableErrors: true })
const audited = async () => {
  const { rows } = await client.query(
    "select target, target_id from audit_log where action = 'restore from backup' order by id",
  )
  return rows.map(({ target, target_id }) => [target, Number(target_id)])
}

/** For good, whatever would refuse it; of versions by their parent. */
async function remove(rows: Record<string, number>) {
  for (const [table, id] of Object.entries(rows))
    await client.query(`delete from ${table} where ${table.startsWith('_') ? 'parent_id' : 'id'} = $1`, [id])
}
const pendingOf = async (id: number) => {
  const { rows } = await client.query(
    "select id from comments where article_id = $1 and status = 'pending' order by id",
    [id],
  )
  return rows.map((row) => Number(row.id))
}

it('an article that is as in the backup stays; over a newer one the backup’s is a draft only if told', async () => {
  expect(await restoreArticle()).toMatchObject({ outcome: 'same' })
  await payload.update({
    collection: 'articles',
    id: article.id,
    data: { summary: 'Changed since then.' },
    draft: true,
  })
  await expect(restoreArticle()).rejects.toThrow(/was changed at .+ add --overwrite/)
  await expect(restoreArticle({ secret: 'x'.repeat(40) })).rejects.toThrow('is of another site')
  expect(await audited()).toEqual([])

  const versions = () =>
    payload.countVersions({ collection: 'articles', where: { parent: { equals: article.id } } })
  const before = (await versions()).totalDocs
  expect(await restoreArticle({ overwrite: true })).toMatchObject({ outcome: 'new version' })
  expect(await newest()).toMatchObject({
    summary: article.summary,
    _status: 'draft',
    stage: 'draft',
    authors: [author.id],
  })
  expect((await versions()).totalDocs).toBe(before + 1)
  const { _status } = await payload.findByID({ collection: 'articles', id: article.id, depth: 0 })
  expect(_status).toBe(article._status)
  expect(await audited()).toEqual([['articles', article.id]])
})

it('a deleted one comes back as a draft with what it needs; so does a comment', async () => {
  const path = String(picture.filename)
  await remove({ comments: comment.id, _articles_v: article.id, articles: article.id })
  await remove({ _authors_v: author.id, authors: author.id, media: picture.id })
  await pictureFiles().remove(path)
  await expect(restoreComment()).rejects.toThrow('Restore it first, with --article')

  const tried = await restoreArticle({ dryRun: true })
  expect(tried).toMatchObject({
    outcome: 'restored',
    with: { authors: 1, media: 1, ratings: 1, comments: 1 },
  })
  expect([tried.leftOut, tried.lost]).toEqual([[], []])
  expect([await newest(), await pictureFiles().find(path)]).toEqual([null, null])
  expect(await restoreArticle()).toEqual(tried)
  expect(await newest()).toMatchObject({
    slug: article.slug,
    body: article.body,
    _status: 'draft',
    stage: 'draft',
    authors: [author.id],
  })
  expect(await pictureFiles().find(path)).not.toBeNull()
  const profile = await payload.findByID({ collection: 'authors', id: author.id, draft: true, depth: 0 })
  expect(profile).toMatchObject({ name: author.name, photo: picture.id, _status: 'draft' })
  // The panel lists it, and it can be changed and read as any other.
  const { docs } = await payload.find({
    collection: 'articles',
    draft: true,
    where: { slug: { equals: article.slug } },
  })
  expect(docs).toHaveLength(1)

  const summary = await client.query('select votes from rating_summaries where author_id = $1', [author.id])
  expect(summary.rows).toEqual([{ votes: 1 }])

  expect(await pendingOf(article.id)).toEqual([comment.id])
  await remove({ comments: comment.id })
  expect(await restoreComment()).toMatchObject({ outcome: 'restored', lost: [] })
  expect(await payload.findByID({ collection: 'comments', id: comment.id, depth: 0 })).toMatchObject({
    text: comment.text,
    status: 'pending',
  })
  await expect(restoreComment()).rejects.toThrow('is on the site')
  await expect(restoreComment(2_000_000)).rejects.toThrow('has no comment')
  expect(await audited()).toEqual([
    ['articles', article.id],
    ['articles', article.id],
    ['comments', comment.id],
  ])
})

it('what was around a deleted article comes back, and what does not is said with the reason', async () => {
  const { id, shared, linked } = crowded
  const path = `/articles/${crowded.slug}`
  const threads = async () =>
    (
      await client.query(
        'select text, status, parent_id, root from comments where article_id = $1 order by id',
        [id],
      )
    ).rows
  const before = (await threads()).filter(({ status }) => status !== 'spam')
  await client.query('delete from comments where article_id = $1', [id])
  await remove({ _articles_v: id, articles: id, _passages_v: shared, passages: shared })
  await remove({ _articles_v: linked, articles: linked })
  const change = (from: string, set: string) =>
    client.query(`update redirects set ${set} where "from" = $1`, [`/${from}-${id}`])
  await change('gone', '"to" = null, is_gone = true')
  await change('taken', `"to" = '/about'`)
  await client.query('delete from redirects where "from" = $1', [`/lost-${id}`])

  const restored = await restoreArticle({ article: String(crowded.slug) })
  expect(restored).toMatchObject({
    outcome: 'restored',
    with: { passages: 1, comments: 3, votes: 1, notes: 2, 'old addresses': 2 },
    leftOut: [],
  })
  expect(restored.lost).toEqual([
    expect.stringMatching(/^The article “Linked to\?”.+--article /),
    expect.stringMatching(/^1 comments: moderators/),
    `The old address /taken-${id}: it leads to /about now.`,
    expect.stringMatching(/^1 reports of errors/),
  ])
  expect(await threads()).toEqual(
    before.map((row) => (row.status === 'approved' ? { ...row, status: 'pending' } : row)),
  )
  const { rows: redirects } = await client.query(
    'select "from" from redirects where "to" = $1 and is_gone is not true order by 1',
    [path],
  )
  expect(redirects.map(({ from }) => from)).toEqual([`/gone-${id}`, `/kept-${id}`, `/lost-${id}`])
  const { state, approval } = await payload.findByID({ collection: 'passages', id: shared, depth: 0 })
  expect([state, approval?.body]).toEqual(['new', null])
})

it('a deleted comment comes back above those that answered it', async () => {
  const [first] = await pendingOf(crowded.id)
  if (first === undefined) throw new Error('there is no comment')
  await remove({ comments: first })
  await restoreComment(first)
  const { rows } = await client.query(
    'select parent_id = $2 as answers, root::int from comments where article_id = $1 and id <> $2 order by id',
    [crowded.id, first],
  )
  expect(rows).toEqual([
    { answers: true, root: first },
    { answers: false, root: first },
  ])
})

it('an article in the trash comes out of it, with what is newer there unless told', async () => {
  const bin = async () => {
    await client.query("update articles set deleted_at = now(), trashed_by = 'Mo' where id = $1", [
      crowded.id,
    ])
    await client.query(
      "update _articles_v set version_deleted_at = now(), version_trashed_by = 'Mo' where parent_id = $1",
      [crowded.id],
    )
  }
  const summary = async () =>
    (await payload.findByID({ collection: 'articles', id: crowded.id, draft: true, depth: 0 })).summary
  await payload.update({
    collection: 'articles',
    id: crowded.id,
    data: { summary: 'Newer.' },
    draft: true,
  })
  await bin()
  expect(await restoreArticle({ article: String(crowded.slug) })).toMatchObject({
    outcome: 'out of the trash',
  })
  expect(await summary()).toBe('Newer.')
  await bin()
  expect(await restoreArticle({ article: String(crowded.slug), overwrite: true })).toMatchObject({
    outcome: 'new version',
  })
  expect(await summary()).not.toBe('Newer.')
})
