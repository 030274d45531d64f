import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeComment,
  makeContact,
  makePage,
  makeSymptom,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'

/** The SQLSTATEs of constraint violations (appendix A of the Postgres manual). */
const CHECK = '23514'
const UNIQUE = '23505'
const FOREIGN_KEY = '23503'
const RESTRICT = '23001'

let payload: Payload
let client: pg.Client
let author: number
let reviewer: number
let article: number

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  author = (await makeAuthor(payload)).id
  reviewer = (await makeAuthor(payload)).id
})

afterAll(() => client.end())

beforeEach(async () => {
  article = (await makeArticle(payload, { authors: [author], reviewer })).id
})

/** The SQLSTATE of a failing statement; 'none' if it succeeds. */
async function stateOf(text: string, values: unknown[] = []): Promise<string> {
  await client.query('begin')
  try {
    await client.query(text, values)
    return 'none'
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await client.query('rollback')
  }
}

const vote = 'insert into ratings (author_id, stars, voter_key) values ($1, $2, $3)'
const comment = 'insert into comments (article_id, text, display_name) values ($1, $2, $3)'

describe('the database, whoever writes', () => {
  it.each([0, 6, -1, 3.5])('refuses a vote of %s stars', async (stars) => {
    expect(await stateOf(vote, [author, stars, randomUUID()])).toBe(CHECK)
    expect(await stateOf(vote, [author, 5, randomUUID()])).toBe('none')
  })

  it('refuses a second vote of one reader for one author', async () => {
    const voter = randomUUID()
    await client.query(vote, [author, 4, voter])
    expect(await stateOf(vote, [author, 5, voter])).toBe(UNIQUE)
    expect(await stateOf(vote, [reviewer, 5, voter])).toBe('none')
  })

  it('refuses a vote for nobody', async () => {
    expect(await stateOf(vote, [2_000_000_000, 5, randomUUID()])).toBe(FOREIGN_KEY)
  })

  it.each([
    ['an empty comment', '', 'Robin', CHECK],
    ['a comment too long', 'x'.repeat(5001), 'Robin', CHECK],
    ['the longest comment', 'x'.repeat(5000), 'Robin', 'none'],
    ['a comment without a name', 'Words.', '', CHECK],
    ['a name too long', 'Words.', 'x'.repeat(61), CHECK],
    ['the longest name', 'Words.', 'ä'.repeat(60), 'none'],
  ])('answers %s', async (_, text, name, state) => {
    expect(await stateOf(comment, [article, text, name])).toBe(state)
  })

  it('refuses an unknown status and the same submission twice', async () => {
    const { id } = await makeComment(payload, article, { submissionKey: randomUUID() })
    expect(await stateOf(`update comments set status = 'public' where id = ${id}`)).toBe('22P02')
    const again = `insert into comments (article_id, text, display_name, submission_key)
      select article_id, text, display_name, submission_key from comments where id = $1`
    expect(await stateOf(again, [id])).toBe(UNIQUE)
  })

  it('refuses to delete an author who is cited, as writer or as reviewer', async () => {
    for (const id of [author, reviewer]) {
      const state = await stateOf('delete from authors where id = $1', [id])
      expect([FOREIGN_KEY, RESTRICT]).toContain(state)
    }
    const { id } = await makeAuthor(payload)
    expect(await stateOf('delete from authors where id = $1', [id])).toBe('none')
  })

  it('refuses to delete an article with comments, and erases a contact with its comment', async () => {
    const { id } = await makeComment(payload, article)
    await makeContact(payload, id)
    const state = await stateOf('delete from articles where id = $1', [article])
    expect([FOREIGN_KEY, RESTRICT]).toContain(state)
    await client.query('delete from comments where id = $1', [id])
    const { rows } = await client.query('select 1 from comment_contacts where comment_id = $1', [id])
    expect(rows).toEqual([])
  })

  it.each(['body', 'question', 'slug', 'published_at'])(
    'refuses a published article without %s',
    async (column) => {
      expect(await stateOf(`update articles set ${column} = null where id = ${article}`)).toBe(CHECK)
      const draft = `update articles set ${column} = null, _status = 'draft' where id = ${article}`
      expect(await stateOf(draft)).toBe('none')
    },
  )

  it('refuses a bad address, whatever it belongs to', async () => {
    const rows = {
      articles: article,
      authors: author,
      symptoms: (await makeSymptom(payload)).id,
      body_systems: (await makeBodySystem(payload)).id,
      pages: (await makePage(payload)).id,
    }
    for (const [table, id] of Object.entries(rows)) {
      const update = `update ${table} set slug = $1 where id = ${id}`
      for (const slug of ['two words', 'Upper', '-a', 'a--b', '']) {
        expect([table, slug, await stateOf(update, [slug])]).toEqual([table, slug, CHECK])
      }
      expect(await stateOf(update, [`fine-${id}`])).toBe('none')
    }
  })

  it('refuses a redirect to itself and two from one address', async () => {
    const insert = 'insert into redirects ("from", "to") values ($1, $2)'
    expect(await stateOf(insert, ['/loop', '/loop'])).toBe(CHECK)
    const from = `/twice-${randomUUID()}`
    await client.query(insert, [from, '/a'])
    expect(await stateOf(insert, [from, '/b'])).toBe(UNIQUE)
  })

  it('refuses two accounts with one e-mail address and two articles with one slug', async () => {
    const { rows } = await client.query('select slug from articles where id = $1', [article])
    const { id: other } = await makeArticle(payload, { authors: [author] })
    expect(await stateOf('update articles set slug = $1 where id = $2', [rows[0].slug, other])).toBe(UNIQUE)
    const account = "insert into users (name, email, role) values ('x', $1, 'author')"
    const email = `${randomUUID()}@example.org`
    await client.query(account, [email])
    expect(await stateOf(account, [email])).toBe(UNIQUE)
  })

  it.each([
    ['fewer than no votes', '-1, 0, array[0,0,0,0,0]'],
    ['a sum that its votes cannot have', '2, 11, array[0,0,0,0,2]'],
    ['a distribution of four', '0, 0, array[0,0,0,0]'],
  ])('refuses a rating summary with %s', async (_, values) => {
    const insert = `insert into rating_summaries (author_id, votes, stars_sum, distribution) values ($1, ${values})`
    expect(await stateOf(insert, [author])).toBe(CHECK)
  })
})
