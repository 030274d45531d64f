import { readFile } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { logOptions } from '@/log'
import { dataPaths } from '@/server/postgres/data-paths'
import { makeAuthor, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { connectionOf } from './connection'

const MARK = 'unpublishedmark'
const ADDRESS = 'marked.reader@example.org'
const MARKED = /unpublishedmark|marked\.reader/

let payload: Payload
let admin: Staff
let lines: string[] = []
let before: Payload['logger']

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
  before = payload.logger
  const sink = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) })
  payload.logger = pino({ ...logOptions, level: 'trace' }, sink) as unknown as Payload['logger']
})
afterAll(() => {
  payload.logger = before
})
beforeEach(() => {
  lines = []
})

/** The error of a statement as a console would print it, with all its properties. */
async function errorOf(work: () => Promise<unknown>): Promise<string> {
  const error = await work().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Error)
  payload.logger.error({ err: error })
  return `${inspect(error, { depth: 6 })} ${(error as Error).message} ${(error as Error).stack}`
}

const ask = async (statement: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(statement)

describe('a query that fails', () => {
  it.each([
    [
      'a unique value',
      () => sql`insert into redirects ("from", "to") values (${MARK}, ${MARK}), (${MARK}, ${MARK})`,
    ],
    ['a null', () => sql`insert into users (email, name) values (${ADDRESS}, ${null})`],
    ['too much text', () => sql`select ${MARK}::varchar(3), cast(${MARK} as char(2))::int`],
    ['a wrong number', () => sql`select ${MARK}::text::int`],
    ['a wrong time', () => sql`select ${MARK}::text::timestamptz`],
    ['no JSON', () => sql`select ${`{"${MARK}`}::text::jsonb`],
    ['a search', () => sql`select to_tsquery('english', ${`${MARK} & &`})`],
    ['a pattern', () => sql`select 'x' ~ ${`${MARK}(`}`],
    ['a slow one', () => sql`select pg_sleep(5), ${MARK}::text`],
    ['a cut connection', () => sql`select pg_terminate_backend(pg_backend_pid()), ${ADDRESS}::text`],
    ['a literal in the statement', () => sql.raw(`select '${MARK}, it''s'::int`)],
  ])('by %s tells nothing of what it was to store', async (_, statement) => {
    const told = await errorOf(() =>
      payload.db.drizzle.transaction(async (connection) => {
        await connection.execute(sql`set local statement_timeout = 200`)
        await connection.execute(statement())
      }),
    )
    const written = lines.join('')
    expect(told.replace(/"[^"]*"/g, '')).toContain('Failed query')
    expect(written).toMatch(/"query":"/)
    expect(written).not.toMatch(MARKED)
  })

  it('has its values neither in message, nor stack, nor parameters, where others print it', async () => {
    const told = await errorOf(() => ask(sql`select ${MARK}::text, 1 / ${0}::int`))
    expect(told).toContain('Failed query: select $1')
    expect(told).not.toMatch(MARKED)
    const unique = await errorOf(() =>
      ask(sql`insert into redirects ("from", "to") values (${MARK}, ${MARK}), (${MARK}, ${MARK})`),
    )
    expect(unique).not.toMatch(MARKED)
  })

  it('is answered by REST without them, and logged without them', async () => {
    const from = `/${MARK}-${admin.user.id}`
    const make = () =>
      rest('/redirects', { method: 'POST', token: admin.token, body: { from, to: `/to-${MARK}` } })
    expect((await make()).status).toBe(201)
    expect((await make()).status).toBe(400)
    const author = await makeAuthor(payload)
    const pool = (payload.db as unknown as PostgresAdapter).pool
    await pool.query(`
      create function never_marked() returns trigger language plpgsql as
        $$ begin raise exception 'never_marked' using detail = new.biography; end $$;
      create trigger never_marked before update on authors for each row
        when (new.biography like '%${MARK}%') execute function never_marked()`)
    try {
      const failed = await rest(`/authors/${author.id}`, {
        method: 'PATCH',
        token: admin.token,
        body: { biography: `${MARK} ${ADDRESS}` },
      })
      expect(failed.status).toBe(500)
      expect(JSON.stringify(failed.body)).not.toMatch(/params|update|Failing row|unpublishedmark/)
    } finally {
      await pool.query('drop function never_marked() cascade')
    }
    expect(lines.join('')).toContain('never_marked')
    expect(lines.join('')).not.toMatch(MARKED)
  })

  it('leaves nothing in the log of the embedded Postgres', async () => {
    const text = await readFile(dataPaths(env.DATA_DIR).log, 'utf8')
    expect(text).toContain('ready to accept connections')
    expect(text).not.toMatch(MARKED)
  })
})
