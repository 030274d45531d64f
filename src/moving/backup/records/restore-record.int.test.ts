import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureFiles } from '@/content/media/picture-store'
import { env } from '@/env'
import { makeArticle, makeAuthor, makeComment, makeMedia, makeSymptom } from '@/testing/factories'
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
  file = (await makeBackup({ databaseUrl: env.DATABASE_URL ?? '', place: folder, site: '', secret })).file
})

afterAll(async () => {
  await client.end()
  await rm(folder, { recursive: true, force: true })
})

type More = { overwrite?: boolean; dryRun?: boolean; secret?: string }
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
  for (const table of ['comments', '_articles_v', 'articles', '_authors_v', 'authors', 'media'])
    await client.query(`delete from ${table} where ${table.startsWith('_') ? 'parent_id' : 'id'} = $1`, [
      { comments: comment.id, media: picture.id, authors: author.id, _authors_v: author.id }[table] ??
        article.id,
    ])
  await pictureFiles().remove(path)
  await expect(restoreComment()).rejects.toThrow('Restore it first, with --article')

  const tried = await restoreArticle({ dryRun: true })
  expect(tried).toMatchObject({ outcome: 'restored', with: { authors: 1, media: 1 }, leftOut: [] })
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

  expect(await restoreComment()).toMatchObject({ outcome: 'restored' })
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
