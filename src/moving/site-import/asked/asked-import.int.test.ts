import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { holdLock } from '@/db/hold-lock'
import { SITE_IMPORT_LOCK } from '@/db/locks'
import { env } from '@/env'
import { makeStaff, makeSymptom, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { makeWxr } from '../testing/make-wxr'
import { makeZip } from '../testing/make-zip'
import type { CurrentImports } from './answers'
import { type AskedImport, MOST_BYTES, PIECE_BYTES } from './asked-import'
import { sweepImports } from './sweep-imports'
import { workOnImport } from './work-on-import'

let payload: Payload
let admin: Staff
let editor: Staff
beforeAll(async () => {
  payload = await testPayload()
  ;[admin, editor] = [await makeStaff(payload, 'admin'), await makeStaff(payload, 'editor')]
})
afterEach(async () => {
  await (await connectionOf(payload)).execute(sql`delete from site_imports`)
  await sweepImports(payload)
})

const post = (what: string, body: object, token = admin.token) =>
  rest(`/site-import${what}`, { method: 'POST', body, token })
const look = async () =>
  (await rest('/site-import', { token: admin.token })).body as unknown as CurrentImports
const work = (goesOn = () => true) =>
  workOnImport((payload.db as unknown as PostgresAdapter).pool, goesOn, payload)
const folderOf = (id: string) => path.resolve(env.DATA_DIR, 'imports/panel', id)

async function begin(file: string, bytes: number, more: object = {}): Promise<string> {
  const { status, body } = await post('', { file, bytes, ...more })
  expect(status).toBe(201)
  return (body.current as AskedImport).id
}

const send = (id: string, at: number, piece: Uint8Array) =>
  rest(`/site-import/pieces?id=${id}&at=${at}`, {
    method: 'POST',
    body: piece,
    token: admin.token,
    headers: { 'Content-Type': 'application/octet-stream' },
  })

/** Uploads a file as the panel does, and has the worker read it. */
async function uploaded(file: string, content: Uint8Array | string, more: object = {}): Promise<string> {
  const bytes = Buffer.from(content)
  const id = await begin(file, bytes.length, more)
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const answer = await send(id, at, bytes.subarray(at, at + PIECE_BYTES))
    expect(answer.status).toBe(200)
  }
  await work()
  return id
}

async function found(word: string) {
  const where = { slug: { like: `answer-${word}` } }
  const { docs } = await payload.find({ collection: 'articles', where, draft: true, limit: 50, depth: 0 })
  return docs
}

const newWord = () => `w${randomUUID().slice(0, 8)}`
const wxrOf = (word: string, posts = 8) =>
  [...makeWxr({ posts, comments: 4, pictures: 1, host: `${word}.example.org`, word })].join('')

it('is uploaded in pieces, shown before it is imported, imported with a changed mapping, and taken back', async () => {
  const word = newWord()
  const symptom = await makeSymptom(payload)
  const filler = '<generator>x</generator>\n'.repeat(PIECE_BYTES / 24)
  const id = await uploaded('old site.xml', wxrOf(word).replace('</channel>', `${filler}</channel>`))

  const { current } = await look()
  expect(current).toMatchObject({
    id,
    state: 'ready',
    askedBy: admin.user.name,
    file: 'old site.xml',
    report: { dryRun: true, found: { posts: 6, pages: 2, comments: 4 }, site: `https://${word}.example.org` },
    mapping: { tags: { pain: { posts: 8 } } },
  })
  expect(current?.report?.counts).toMatchObject({ picture: { 'left out': 1 } })
  expect(await found(word)).toEqual([])

  const terms = [{ kind: 'tags', slug: 'pain', symptoms: [symptom.slug], bodySystems: [] }]
  const unknown = [{ ...terms[0], symptoms: ['no-such-symptom'] }]
  expect((await post('/start', { id, changes: { terms: unknown } })).status).toBe(409)
  const started = await Promise.all([1, 2].map(() => post('/start', { id, changes: { terms } })))
  expect(started.map(({ status }) => status).sort()).toEqual([202, 409])
  await work()

  const done = await look()
  expect(done.current).toMatchObject({ state: 'done', report: { isWhole: true, dryRun: false } })
  const { batch } = done.current ?? {}
  const articles = await found(word)
  expect(articles).toHaveLength(6)
  expect(articles.every((each) => each._status === 'draft')).toBe(true)
  expect(articles.flatMap(({ symptoms }) => symptoms)).toContain(symptom.id)
  expect(existsSync(folderOf(id))).toBe(false)

  expect((await post('/remove', { id })).status).toBe(409)
  expect((await post('/undo', { batch })).status).toBe(202)
  await work()
  expect((await look()).current).toMatchObject({ state: 'undone', undone: { removed: { post: 6, page: 2 } } })
  expect(await found(word)).toEqual([])

  const where = { actorId: { equals: admin.user.id } }
  const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id' })
  expect(docs.map(({ action }) => action)).toEqual(['import site', 'undo import'])
})

it('goes on where a worker was stopped, and can be stopped in the middle', async () => {
  const word = newWord()
  const id = await uploaded('site.xml', wxrOf(word))
  await post('/start', { id })
  await work(() => false)
  expect((await look()).current?.state).toBe('importing')
  const held = await holdLock({
    databaseUrl: env.DATABASE_DIRECT_URL ?? '',
    key: SITE_IMPORT_LOCK,
    name: 'test',
  })
  await work()
  expect((await look()).current?.state, 'while the command line imports').toBe('importing')
  await held?.release()
  await post('/stop', { id })
  await work()
  expect((await look()).current?.state).toBe('stopped')
  expect((await post('/start', { id })).status).toBe(202)
  await work()
  expect((await look()).current?.state).toBe('done')
  expect(await found(word)).toHaveLength(6)
  await post('/undo', { batch: (await look()).current?.batch })
  await work()
})

it('fetches the pictures that a file lacks if that is asked for, but none of the own network', async () => {
  const id = await uploaded(
    'site.xml',
    wxrOf(newWord()).replaceAll(/w[0-9a-f]{8}\.example\.org/gu, '127.0.0.1'),
  )
  expect((await look()).current).toMatchObject({
    fetches: false,
    report: { counts: { picture: { 'left out': 1 } } },
  })
  expect((await post('/start', { id, fetches: true })).status).toBe(202)
  await work()
  const { current } = await look()
  expect(current).toMatchObject({
    fetches: true,
    state: 'done',
    report: { counts: { picture: { refused: 1 } } },
  })
  const notes = current?.report?.outcomes
    .filter(({ kind }) => kind === 'picture')
    .flatMap((each) => each.notes)
  expect(notes?.join()).toContain("it is in the site's own network")
  await post('/undo', { batch: current?.batch })
  await work()
})

it('gives up on a file at which the worker ends again and again', async () => {
  const id = await uploaded('site.xml', wxrOf(newWord()))
  await post('/start', { id })
  await (await connectionOf(payload)).execute(sql`update site_imports set starts = 3`)
  await work()
  expect((await look()).current).toMatchObject({ state: 'failed', failure: 'again' })
})

it('asks for the address of a site that a file does not name', async () => {
  const word = newWord()
  const zip = makeZip([{ name: 'one.md', content: `---\ntitle: What is ${word}?\n---\nA text.` }])
  const id = await uploaded('texts.zip', zip)
  expect((await look()).current).toMatchObject({ state: 'asking', failure: null })
  expect((await post('/read', { id, site: 'no address' })).status).toBe(400)
  expect((await post('/read', { id, site: `https://${word}.example.org` })).status).toBe(202)
  await work()
  expect((await look()).current).toMatchObject({ state: 'ready', report: { found: { posts: 1 } } })
})

it('imports a table with changed columns, and a plain text, which is taken back too', async () => {
  const word = newWord()
  const csv = `question,answer,note\nWhat is ${word}?,An answer that is long.,A note\n`
  const table = await uploaded('answers.csv', csv)
  const { current } = await look()
  const proposed = current?.mapping?.table
  expect(proposed).toMatchObject({ columns: { title: 'question', body: 'answer' } })
  const changes = { table: { ...proposed, columns: { ...proposed?.columns, summary: 'note' } } }
  expect((await post('/start', { id: table, changes })).status).toBe(202)
  await work()
  const inTable = { question: { equals: `What is ${word}?` } }
  const stored = await payload.find({ collection: 'articles', where: inTable, draft: true })
  expect(stored.docs).toMatchObject([{ summary: 'A note', _status: 'draft' }])
  await post('/undo', { batch: (await look()).current?.batch })
  await work()

  const question = `Why does ${word} ring?`
  const text = await uploaded('text.txt', `${question}\n\nNobody knows for sure.\n`)
  expect((await look()).current?.report).toMatchObject({ found: { posts: 1 }, counts: { post: { made: 1 } } })
  await post('/start', { id: text })
  await work()
  const where = { question: { equals: question } }
  expect((await payload.count({ collection: 'articles', where })).totalDocs).toBe(1)
  await post('/undo', { batch: (await look()).current?.batch })
  await work()
  expect((await payload.count({ collection: 'articles', where, trash: true })).totalDocs).toBe(0)
})

it('refuses what is no file, what others send, and a second import at once', async () => {
  for (const [method, what] of [
    ['GET', ''],
    ['GET', '/report?id=x'],
    ['POST', ''],
    ['POST', '/pieces'],
    ['POST', '/read'],
    ['POST', '/start'],
    ['POST', '/stop'],
    ['POST', '/undo'],
    ['POST', '/remove'],
  ] as const) {
    const body = method === 'POST' ? { body: {} } : {}
    for (const [token, status] of [
      [editor.token, 403],
      ['', 401],
    ] as const)
      expect((await rest(`/site-import${what}`, { method, token, ...body })).status, what).toBe(status)
  }
  expect((await post('', { file: 'a.xml', bytes: 0 })).status).toBe(400)
  expect((await post('', { file: 'a.xml', bytes: MOST_BYTES + 1 })).status).toBe(413)

  const [one, two] = await Promise.all(
    ['a.xml', 'b.xml'].map((file) => post('', { file, bytes: 2 * PIECE_BYTES + 5, modified: '1' })),
  )
  expect([one?.status, two?.status].sort()).toEqual([201, 409])
  const { current } = await look()
  const id = current?.id ?? ''
  const piece = new Uint8Array(PIECE_BYTES)
  expect((await send(id, 0, piece)).body).toEqual({ received: PIECE_BYTES })
  expect((await send(id, 0, piece)).body, 'the same piece again').toEqual({ received: PIECE_BYTES })
  expect((await send(id, 2 * PIECE_BYTES, piece.subarray(0, 5))).body, 'one too early').toEqual({
    received: PIECE_BYTES,
  })
  for (const wrong of [new Uint8Array(0), new Uint8Array(PIECE_BYTES + 1)])
    expect((await send(id, PIECE_BYTES, wrong)).status).toBe(400)
  expect((await look()).current).toMatchObject({ state: 'uploading', received: PIECE_BYTES })
  for (const what of ['/read', '/start', '/stop']) expect((await post(what, { id })).status).toBe(409)
  expect((await post('/remove', { id })).status).toBe(200)
  expect((await send(id, PIECE_BYTES, piece)).status).toBe(409)
  expect((await post('/undo', { batch: 2_000_000_000 })).status).toBe(404)
})

it('says what is wrong with a file that cannot be imported, by the name that people know', async () => {
  const picture = await uploaded('photo.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
  expect((await look()).current?.report).toMatchObject({
    outcomes: [{ result: 'refused', notes: [expect.stringContaining('not a plain-text file')] }],
  })
  await post('/remove', { id: picture })

  const whole = makeZip([{ name: 'site.xml', content: wxrOf(newWord()) }])
  for (const [name, content, failure] of [
    ['cut.zip', whole.subarray(0, whole.length / 2), /^cut\.zip /u],
    [
      'bomb.zip',
      makeZip([{ name: 'a.xml', content: 'a'.repeat(4 * PIECE_BYTES) }]),
      /^bomb\.zip .*200 times/u,
    ],
    ['empty.zip', makeZip([{ name: 'a.bin', content: 'x' }]), /^empty\.zip has no export/u],
  ] as const) {
    await uploaded(name, content)
    const { current } = await look()
    expect(current).toMatchObject({ state: 'failed', failure: expect.stringMatching(failure) })
    expect(current?.failure).not.toContain(env.DATA_DIR)
  }
})

it('is kept while somebody may go on with it, and forgotten after a week', async () => {
  const id = await begin('a.xml', 10)
  await send(id, 0, new Uint8Array(5))
  await sweepImports(payload)
  expect(readdirSync(folderOf(id))).toEqual(['a.xml'])
  const connection = await connectionOf(payload)
  await connection.execute(sql`update site_imports set changed_at = now() - interval '8 days'`)
  await sweepImports(payload)
  expect((await look()).current).toBeNull()
  expect(existsSync(folderOf(id))).toBe(false)
})
