import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import config from '@payload-config'
import { handleEndpoints, type Payload } from 'payload'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { runInTransaction } from '@/db/run-in-transaction'
import { env } from '@/env'
import { checkBackup } from '@/moving/backup/check-backup'
import { makeBackup } from '@/moving/backup/make-backup'
import { openPicturePlace } from '@/moving/backup/place-pictures'
import { openBucket } from '@/s3/open-bucket'
import { BUCKET, startS3Server } from '@/s3/testing/start-s3-server'
import { makeAuthor, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { migrations } from '../../../migrations'
import { copyPictures } from './copy-pictures'
import { diskPictures } from './disk-pictures'
import { pictureFiles } from './picture-store'
import { sweepFiles } from './sweep-files'
import { drawn, filesOf, stored as onDisk, upload } from './testing/uploads'

const DAY_MS = 24 * 3_600_000
const before = { ...env }

let payload: Payload
let editor: Staff
let s3: Awaited<ReturnType<typeof startS3Server>>
let folder: string

beforeAll(async () => {
  payload = await testPayload()
  editor = await makeStaff(payload, 'editor')
  s3 = await startS3Server()
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptoms-s3-pictures-'))
  Object.assign(env, s3.settings)
})

afterEach(() => {
  s3.network.fault = 'pass'
  Object.assign(env, s3.settings)
})

afterAll(async () => {
  for (const name of Object.keys(s3.settings)) Object.assign(env, { [name]: before[name as 'S3_BUCKET'] })
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

async function stored(): Promise<string[]> {
  const names: string[] = []
  for await (const batch of pictureFiles().list()) names.push(...batch)
  return names.sort()
}
const send = async (name: string, colour = '#446') =>
  upload(await drawn(600, 400, colour).jpeg().toBuffer(), name, { token: editor.token })
const ask = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
  handleEndpoints({
    config,
    request: new Request(`${env.PUBLIC_URL}/api/media/file/${name}`, { method, headers }),
  })
const rows = async () => (await payload.count({ collection: 'media' })).totalDocs
const breakDown = () => {
  s3.network.fault = 'refuse'
  s3.network.resetConnections()
}

it('pictures are objects, served as from the disk, and seen by staff only until they are public', async () => {
  const there = await onDisk()
  const { status, doc } = await send('knee.jpg')
  expect(status).toBe(201)
  expect(await stored()).toEqual([...new Set(filesOf(doc))].sort())
  expect(await onDisk()).toEqual(there)

  const name = String(doc.filename)
  expect((await ask(name)).status).toBe(404)
  const shown = await ask(name, { Authorization: `JWT ${editor.token}` })
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
  await makeAuthor(payload, { photo: doc.id })
  const answer = await ask(name)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex').slice(0, 10)).toBe(name.slice(-14, -4))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(bytes.length),
    'content-type': 'image/jpeg',
  })
  const etag = String(answer.headers.get('etag'))
  expect((await ask(name, { 'If-None-Match': etag })).status).toBe(304)
  expect((await ask(name, {}, 'HEAD')).headers.get('content-length')).toBe(String(bytes.length))
  const part = await ask(name, { Range: 'bytes=10-19' })
  expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, bytes.subarray(10, 20)])

  breakDown()
  const failed = await ask(name)
  expect([failed.status, failed.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(await failed.text()).toContain('The store of the pictures does not respond.')
})

it('a bucket that is down or refuses stores neither a row nor a file, and says so', async () => {
  const state = [await rows(), await stored()]
  breakDown()
  const down = await send('down.jpg')
  expect([down.status, down.message]).toEqual([503, expect.stringContaining('Try again in a few minutes')])
  s3.network.fault = 'pass'
  Object.assign(env, { S3_ACCESS_KEY_ID: 'another' })
  const refused = await send('refused.jpg')
  expect([refused.status, refused.message]).toEqual([507, expect.stringContaining('Tell an administrator')])
  Object.assign(env, s3.settings)
  expect([await rows(), await stored()]).toEqual(state)
})

it('a picture goes with its row, not before; what a broken store keeps is swept', async () => {
  const { doc } = await send('gone.jpg', '#a33')
  const names = filesOf(doc)
  const isThere = async (prefix = '') => {
    const all = await stored()
    return names.map((name) => all.includes(prefix + name))
  }
  const undone = runInTransaction(payload, async (req) => {
    await payload.delete({ collection: 'media', id: doc.id, req })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await isThere()).not.toContain(false)

  breakDown()
  expect((await rest(`/media/${doc.id}`, { method: 'DELETE', token: editor.token })).status).toBe(200)
  s3.network.fault = 'pass'
  expect(await isThere()).not.toContain(false)
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await sweepFiles(client, Date.now() + 2 * DAY_MS)
  expect(await isThere('.left-')).not.toContain(false)
  await sweepFiles(client, Date.now() + 31 * DAY_MS)
  await client.end()
  expect([...(await isThere()), ...(await isThere('.left-'))]).not.toContain(true)

  const { doc: again } = await send('again.jpg', '#3a3')
  expect((await rest(`/media/${again.id}`, { method: 'DELETE', token: editor.token })).status).toBe(200)
  expect((await stored()).filter((name) => filesOf(again).includes(name))).toEqual([])
})

it('a backup has them, a restore puts them back, and a command moves them', async () => {
  const names = await stored()
  const { file } = await makeBackup({
    databaseUrl: env.DATABASE_URL ?? '',
    place: `s3://${BUCKET}/backups`,
    site: 'https://health.example.org',
    secret: 'x'.repeat(32),
  })
  const bucket = openBucket(s3.server, BUCKET)
  for (const name of names) await bucket.remove(`media/${name}`)
  const place = await openPicturePlace()
  const { manifest } = await checkBackup(
    file,
    migrations.map(({ name }) => name),
    { picture: place.take },
  )
  await place.place()
  await place.discard()
  expect(manifest.pictures.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  expect(await stored()).toEqual(names)

  const disk = diskPictures(path.join(folder, 'media'))
  expect(await copyPictures(pictureFiles(), disk)).toEqual({ copied: names.length, there: 0 })
  await bucket.remove(`media/${names[0]}`)
  expect(await copyPictures(disk, pictureFiles())).toEqual({ copied: 1, there: names.length - 1 })
  expect(await stored()).toEqual(names)
})
