import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rateAuthor } from '@/community/ratings/rate-author'
import { makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { connectionOf } from './connection'
import { runInTransaction } from './run-in-transaction'

let payload: Payload
let admin: pg.Client

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  // Fails at COMMIT, after every statement has succeeded.
  await admin.query(`
    create function refuse_at_commit() returns trigger language plpgsql as
      $$ begin raise exception 'refused at commit'; end $$;
    create constraint trigger refuse_at_commit after insert or update on authors
      deferrable initially deferred for each row when (new.name like 'Refused%')
      execute function refuse_at_commit()`)
})

afterAll(async () => {
  await admin.query('drop function refuse_at_commit() cascade')
  await admin.end()
})

/** The server's message is in the cause. */
const refusal = { cause: { message: 'refused at commit' } }

const data = (name: string) => ({ name, slug: `t-${randomUUID()}` })

async function stored(slug: string): Promise<number> {
  const { rows } = await admin.query('select count(*)::int as n from authors where slug = $1', [slug])
  return rows[0].n
}

const pool = () => (payload.db as unknown as PostgresAdapter).pool
const openSessions = () => Object.keys((payload.db as unknown as PostgresAdapter).sessions)

/** No connection of the pool has leaked. */
async function poolWorks(): Promise<boolean> {
  const answers = await Promise.all(Array.from({ length: 30 }, () => pool().query('select 1 as one')))
  return answers.every(({ rows }) => rows[0].one === 1)
}

/** Terminates the server process of a transaction, as a fail-over does. */
async function cutConnection(req: Parameters<typeof connectionOf>[0]): Promise<void> {
  const { rows } = await (await connectionOf(req)).execute(sql`select pg_backend_pid() as pid`)
  await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
}

describe('an error of COMMIT', () => {
  it('reaches whoever created, and nothing is stored', async () => {
    const author = data('Refused at creation')
    await expect(payload.create({ collection: 'authors', data: author })).rejects.toMatchObject(refusal)
    expect(await stored(author.slug)).toBe(0)
    expect(openSessions()).toEqual([])
  })

  it('reaches whoever updated, and the old words stay', async () => {
    const { id, name } = await makeAuthor(payload)
    const update = payload.update({ collection: 'authors', id, data: { name: 'Refused later' } })
    await expect(update).rejects.toMatchObject(refusal)
    expect(await payload.findByID({ collection: 'authors', id })).toMatchObject({ name })
  })

  it('reaches the caller of our own commands', async () => {
    const author = data('Refused in a command')
    const work = runInTransaction(payload, async (req) => {
      await payload.create({ collection: 'authors', data: author, req })
      return 'stored'
    })
    await expect(work).rejects.toMatchObject(refusal)
    expect(await stored(author.slug)).toBe(0)
  })

  it('twenty times at once leaves the pool as it was', async () => {
    const tries = Array.from({ length: 20 }, () =>
      payload.create({ collection: 'authors', data: data('Refused in a crowd') }),
    )
    const results = await Promise.allSettled(tries)
    expect(results.every(({ status }) => status === 'rejected')).toBe(true)
    expect(openSessions()).toEqual([])
    expect(await poolWorks()).toBe(true)
  })
})

describe('a connection that is lost within a transaction', () => {
  it('rejects, stores nothing, and neither the process nor the pool suffers', async () => {
    const author = data('Cut off')
    const work = runInTransaction(payload, async (req) => {
      await payload.create({ collection: 'authors', data: author, req })
      await cutConnection(req)
      await payload.create({ collection: 'authors', data: data('After the cut'), req })
    })
    await expect(work).rejects.toThrow()
    expect(await stored(author.slug)).toBe(0)
    expect(await poolWorks()).toBe(true)
    await expect(makeAuthor(payload)).resolves.toMatchObject({ id: expect.any(Number) })
  })

  it('at the moment of COMMIT rejects too', async () => {
    const author = data('Cut off at the end')
    const work = runInTransaction(payload, async (req) => {
      await payload.create({ collection: 'authors', data: author, req })
      await cutConnection(req)
    })
    await expect(work).rejects.toThrow()
    expect(await stored(author.slug)).toBe(0)
    expect(openSessions()).toEqual([])
    expect(await poolWorks()).toBe(true)
  })

  it('while idle in the pool goes unnoticed by the next request', async () => {
    await poolWorks()
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'symptom-database' and state = 'idle'",
    )
    await expect.poll(() => poolWorks().catch(() => false)).toBe(true)
    await expect(makeAuthor(payload)).resolves.toMatchObject({ id: expect.any(Number) })
  })
})

describe('runInTransaction', () => {
  it('keeps both writes or neither', async () => {
    const [first, second] = [data('First'), data('Second')]
    const failing = runInTransaction(payload, async (req) => {
      await payload.create({ collection: 'authors', data: first, req })
      await payload.create({ collection: 'authors', data: { ...second, slug: first.slug }, req })
    })
    await expect(failing).rejects.toThrow()
    expect(await stored(first.slug)).toBe(0)
    await runInTransaction(payload, async (req) => {
      await payload.create({ collection: 'authors', data: first, req })
      await payload.create({ collection: 'authors', data: second, req })
    })
    expect([await stored(first.slug), await stored(second.slug)]).toEqual([1, 1])
  })

  it('shows nothing to others before its commit, and hands out what the work returned', async () => {
    const author = data('Unseen')
    const result = await runInTransaction(payload, async (req) => {
      const { id } = await payload.create({ collection: 'authors', data: author, req })
      expect(await stored(author.slug)).toBe(0)
      return id
    })
    expect(await payload.findByID({ collection: 'authors', id: result })).toMatchObject(author)
  })

  it('refuses a write that comes after its end', async () => {
    let late: (() => Promise<unknown>) | undefined
    await runInTransaction(payload, async (req) => {
      const id = await req.transactionID
      late = () => connectionOf({ ...req, transactionID: id } as typeof req)
    })
    await expect(late?.()).rejects.toThrow('already ended')
  })

  it('rolls a vote back whole when its summary cannot be stored', async () => {
    const { id: author } = await makeAuthor(payload)
    await expect(
      rateAuthor(payload, { author, stars: 0, voter: 'x', network: 'a network' }),
    ).rejects.toThrow()
    const { rows } = await admin.query('select count(*)::int as n from ratings where author_id = $1', [
      author,
    ])
    expect(rows[0].n).toBe(0)
  })
})
