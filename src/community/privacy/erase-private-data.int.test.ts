import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { retentionRules } from '@/community/privacy/retention-rules'
import {
  makeArticle,
  makeAuthor,
  makeBan,
  makeComment,
  makeCommentReport,
  makeContact,
  makeErrorReport,
  makeRating,
  makeSubscription,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { erasePrivateData } from './erase-private-data'

const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000
const later = new Date(Date.now() + 3650 * DAY_MS).toISOString()

let payload: Payload
let database: pg.Client
let article: number
let author: number

const retention = { contactDays: 11, networkDays: 9, reportDays: 13, subscriptionDays: 14, spamDays: 15 }

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  database = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await database.connect()
  author = (await makeAuthor(payload)).id
  article = (await makeArticle(payload, { authors: [author] })).id
  await payload.updateGlobal({ slug: 'settings', data: { retention } })
})

afterAll(async () => {
  const { contactDays, reportDays } = { contactDays: 90, reportDays: 90 }
  const standard = { contactDays, networkDays: 30, reportDays, subscriptionDays: 365, spamDays: 60 }
  await payload.updateGlobal({ slug: 'settings', data: { retention: standard } })
  await database.end()
})

const comment = async (data = {}) => (await makeComment(payload, article, data)).id
const age = (table: string, id: number, column: string, ms: number) =>
  database.query(`update ${table} set ${column} = now() - make_interval(secs => $2) where id = $1`, [
    id,
    ms / 1000,
  ])
const value = async (table: string, id: number, column: string) =>
  (await database.query(`select ${column} as value from ${table} where id = $1`, [id])).rows[0]?.value

type Case = {
  rule: string
  table: string
  /** What exists during the retention period. */
  column: string
  /** Its age is counted from here. */
  from: string
  term: number
  make: () => Promise<number>
}

const cases: Case[] = [
  {
    rule: 'spam',
    table: 'comments',
    column: 'text',
    from: 'created_at',
    term: 15 * DAY_MS,
    make: () => comment({ status: 'spam' }),
  },
  {
    rule: 'editKey',
    table: 'comments',
    column: 'edit_key',
    from: 'created_at',
    term: 15 * MINUTE_MS,
    make: () => comment({ editKey: randomUUID() }),
  },
  {
    rule: 'contact',
    table: 'comment_contacts',
    column: 'email',
    from: 'created_at',
    term: 11 * DAY_MS,
    make: async () => (await makeContact(payload, await comment(), { eraseAfter: later })).id,
  },
  {
    rule: 'commentNetwork',
    table: 'comment_contacts',
    column: 'address_hash',
    from: 'created_at',
    term: 9 * DAY_MS,
    make: async () => (await makeContact(payload, await comment(), { eraseAfter: later })).id,
  },
  {
    rule: 'commentReport',
    table: 'comment_reports',
    column: 'sender_hash',
    from: 'created_at',
    term: 9 * DAY_MS,
    make: async () => (await makeCommentReport(payload, await comment())).id,
  },
  {
    rule: 'question',
    table: 'subscriptions',
    column: 'email',
    from: 'created_at',
    term: 7 * DAY_MS,
    make: async () => (await makeSubscription(payload, await comment(), { eraseAfter: later })).id,
  },
  {
    rule: 'subscription',
    table: 'subscriptions',
    column: 'email',
    from: 'confirmed_at',
    term: 14 * DAY_MS,
    make: async () => (await makeSubscription(payload, await comment(), { eraseAfter: later })).id,
  },
  {
    rule: 'errorReport',
    table: 'error_reports',
    column: 'email',
    from: 'created_at',
    term: 13 * DAY_MS,
    make: async () => (await makeErrorReport(payload, article, { eraseAfter: later })).id,
  },
  {
    rule: 'ratingNetwork',
    table: 'ratings',
    column: 'network_hash',
    from: 'updated_at',
    term: 9 * DAY_MS,
    make: async () => {
      const { id } = await makeRating(payload, author)
      await database.query("update ratings set network_hash = 'a network' where id = $1", [id])
      return id
    },
  },
  {
    rule: 'ban',
    table: 'bans',
    column: 'label',
    from: 'until',
    term: 0,
    make: async () => (await makeBan(payload)).id,
  },
  {
    rule: 'miss',
    table: 'search_misses',
    column: 'query',
    from: 'last_at',
    term: 365 * DAY_MS,
    make: async () => {
      const insert = 'insert into search_misses (query) values ($1) returning id'
      return (await database.query(insert, [randomUUID()])).rows[0].id
    },
  },
]

describe('the erasing job', () => {
  it.each(cases)('rule $rule: erases on time and not before', async (given) => {
    const { table, column, from, term } = given
    const [old, young] = [await given.make(), await given.make()]
    await age(table, old, from, term + MINUTE_MS)
    await age(table, young, from, term - MINUTE_MS)
    await erasePrivateData(database)
    expect(await value(table, old, column)).toBeFalsy()
    expect(await value(table, young, column)).toBeTruthy()
  })

  it('has a case for each rule that erases something by age', () => {
    const ruled = retentionRules(retention).filter(({ erase }) => erase.length > 0)
    const elsewhere = ['unwanted', 'limit', 'wish']
    expect([...cases.map(({ rule }) => rule), ...elsewhere].sort()).toEqual(ruled.map(({ id }) => id).sort())
  })

  it('counts by days what a reader looked for', async () => {
    const insert = `insert into reader_wishes (text, language, last_submission, last_on)
      values ($1, 'en', '', current_date - $2::int) returning id`
    const make = async (days: number) => (await database.query(insert, [randomUUID(), days])).rows[0].id
    const [old, young] = [await make(366), await make(365)]
    await erasePrivateData(database)
    expect(await value('reader_wishes', old, 'text')).toBeUndefined()
    expect(await value('reader_wishes', young, 'text')).toBeTruthy()
  })

  it('keeps an earlier promise when the setting grew', async () => {
    const past = new Date(Date.now() - MINUTE_MS).toISOString()
    const { id } = await makeContact(payload, await comment(), { eraseAfter: past })
    await erasePrivateData(database)
    expect(await value('comment_contacts', id, 'email')).toBeUndefined()
  })

  it('keeps the place of spam in a thread, without its words', async () => {
    const parent = await comment({ status: 'spam' })
    await comment({ parent, status: 'approved' })
    await age('comments', parent, 'created_at', 15 * DAY_MS + MINUTE_MS)
    await erasePrivateData(database)
    expect(await value('comments', parent, 'text')).toBe('–')
    expect(await value('comments', parent, 'display_name')).toBe('–')
  })

  it('forgets refused addresses and counters whose time is over', async () => {
    const keys = { old: randomUUID(), young: randomUUID() }
    const unwanted =
      "insert into payload_kv (key, data) values ($1, jsonb_build_object('at', $2::timestamptz))"
    await database.query(unwanted, [`unwanted-mail:${keys.old}`, new Date(Date.now() - 14.1 * DAY_MS)])
    await database.query(unwanted, [`unwanted-mail:${keys.young}`, new Date(Date.now() - 13.9 * DAY_MS)])
    const counter = 'insert into rate_limits (key, points, expire) values ($1, 1, $2)'
    await database.query(counter, [keys.old, Date.now() - MINUTE_MS])
    await database.query(counter, [keys.young, Date.now() + MINUTE_MS])
    await erasePrivateData(database)
    const left = await database.query(
      'select key from payload_kv where key like $1 union all select key from rate_limits where key = any($2)',
      ['unwanted-mail:%', Object.values(keys)],
    )
    expect(left.rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining([`unwanted-mail:${keys.young}`, keys.young]),
    )
    expect(left.rows.map(({ key }) => key).join()).not.toContain(keys.old)
  })
})
