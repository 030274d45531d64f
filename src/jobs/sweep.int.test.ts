import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pictureDir } from '@/content/media/picture-store'
import { sweepFiles } from '@/content/media/sweep-files'
import { filesOf } from '@/content/media/testing/uploads'
import { makeArticle, makeAuthor, makeComment, makeMedia, makeStaff, makeUser } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { sweepRows } from './sweep-rows'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let payload: Payload
let database: pg.Client

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  database = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await database.connect()
  await mkdir(pictureDir(), { recursive: true })
})

afterAll(() => database.end())

const lock = { query: (text: string, values?: unknown[]) => database.query(text, values) }

async function put(name: string, ageMs: number): Promise<string> {
  const file = path.join(pictureDir(), name)
  await writeFile(file, 'bytes')
  const time = new Date(Date.now() - ageMs)
  await utimes(file, time, time)
  return name
}
const stored = async () => new Set(await readdir(pictureDir()))

describe('files', () => {
  it('of cut-off uploads go after a day, half-written or whole; those of pictures and of running uploads stay', async () => {
    const picture = await makeMedia(payload)
    for (const name of filesOf(picture)) await put(name, 90 * DAY_MS)
    const half = [
      await put('.0123456789abcdef.part', 2 * DAY_MS),
      await put('.fedcba9876543210.part', HOUR_MS),
    ]
    const whole = [await put('old-0123456789.png', 2 * DAY_MS), await put('new-0123456789.png', HOUR_MS)]
    const foreign = await put('.gitkeep', 90 * DAY_MS)
    await sweepFiles(lock)
    const left = await stored()
    expect(filesOf(picture).every((name) => left.has(name))).toBe(true)
    expect([half.map((name) => left.has(name)), whole.map((name) => left.has(name))]).toEqual([
      [false, true],
      [false, true],
    ])
    expect([left.has(foreign), left.has('.left-old-0123456789.png')]).toEqual([true, true])
  })

  it('that no row names are kept aside for 30 days, and come back with their row', async () => {
    const picture = await makeMedia(payload)
    const own = String(picture.filename)
    await database.query("update media set filename = 'elsewhere.png' where id = $1", [picture.id])
    await put(own, 2 * DAY_MS)
    await sweepFiles(lock)
    expect([(await stored()).has(own), (await stored()).has(`.left-${own}`)]).toEqual([false, true])
    await sweepFiles(lock, Date.now() + 29 * DAY_MS)
    expect((await stored()).has(`.left-${own}`)).toBe(true)
    await database.query('update media set filename = $2 where id = $1', [picture.id, own])
    await sweepFiles(lock)
    expect([(await stored()).has(own), (await stored()).has(`.left-${own}`)]).toEqual([true, false])
    const lost = await put('lost-0123456789.png', 2 * DAY_MS)
    await sweepFiles(lock)
    await sweepFiles(lock, Date.now() + 31 * DAY_MS)
    expect([...(await stored())].filter((name) => name.includes(lost))).toEqual([])
  })

  it('are swept in batches, however many there are', async () => {
    await Promise.all(Array.from({ length: 1100 }, (_, at) => put(`many-${at}-0123456789.png`, 2 * DAY_MS)))
    await sweepFiles(lock)
    expect([...(await stored())].filter((name) => name.startsWith('many-'))).toEqual([])
  })
})

describe('rows', () => {
  const rows = async (text: string, values: unknown[] = []) => (await database.query(text, values)).rows

  beforeEach(() => database.query('delete from payload_kv'))

  it('in the key-value table are none for a comment that was told of', async () => {
    const author = (await makeAuthor(payload)).id
    const reader = await makeUser(payload, 'author', author)
    const article = (await makeArticle(payload, { authors: [author] })).id
    const { tellAboutComments } = await import('@/community/mailings/tell-about-comments')
    const { id } = await makeComment(payload, article, { status: 'approved' })
    while ((await tellAboutComments(payload)) > 0);
    expect(await rows('select key from payload_kv order by key')).toEqual([
      { key: `comments-for-author:${reader.id}` },
    ])
    // Approving it again notifies nobody.
    await payload.update({ collection: 'comments', id, data: { status: 'spam' } })
    await payload.update({ collection: 'comments', id, data: { status: 'approved' } })
    expect(await tellAboutComments(payload)).toBe(0)
    await database.query(`update payload_kv
      set data = data || jsonb_build_object('comments', '[]'::jsonb, 'mailedAt', now() - interval '2 hours')`)
    await sweepRows(lock)
    expect(await rows('select key from payload_kv')).toEqual([])
  })

  it('of nobody go; what is in use stays', async () => {
    const { user } = await makeStaff(payload, 'editor')
    const gone = await makeUser(payload, 'author')
    await database.query(
      `insert into payload_kv (key, data) values
        ('comment-to-tell:2147483647', '{"comment": 2147483647}'),
        ('comments-for-author:2147483647', '{"user": 2147483647, "comments": [1]}'),
        ('comments-for-author:' || $1::int, jsonb_build_object('user', $1::int, 'comments', jsonb_build_array(1))),
        ('unwanted-mail:x', jsonb_build_object('at', now())), ('moderator-digest', '{"day": "2026-01-01"}')`,
      [user.id],
    )
    await database.query(
      `insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
       values (7, $1, 'over', now(), now() - interval '1 minute')`,
      [user.id],
    )
    await database.query(
      `insert into payload_locked_documents (global_slug, updated_at, created_at)
       values ('old', now() - interval '2 days', now()), ('new', now(), now())`,
    )
    await database.query(
      `insert into payload_preferences (key, value, updated_at) values ('of nobody', '1', now() - interval '2 days')`,
    )
    await database.query(
      `update users set reset_password_token = 'x', reset_password_expiration = now() - interval '1 hour' where id = $1`,
      [gone.id],
    )
    await sweepRows(lock)
    expect((await rows('select key from payload_kv order by key')).map(({ key }) => key)).toEqual([
      `comments-for-author:${user.id}`,
      'moderator-digest',
      'unwanted-mail:x',
    ])
    const sessions = await rows('select id from users_sessions where _parent_id = $1', [user.id])
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.id).not.toBe('over')
    const locks = await rows(
      "select global_slug from payload_locked_documents where global_slug in ('old', 'new')",
    )
    expect(locks).toEqual([{ global_slug: 'new' }])
    expect(await rows("select 1 from payload_preferences where key = 'of nobody'")).toEqual([])
    const [account] = await rows('select reset_password_token as token from users where id = $1', [gone.id])
    expect(account).toEqual({ token: null })
  })
})
