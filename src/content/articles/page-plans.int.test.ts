import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as openComments } from '@/app/(site)/articles/[slug]/comments/route'
import { GET as openArticle } from '@/app/(site)/articles/[slug]/route'
import { GET as openAuthor } from '@/app/(site)/authors/[slug]/route'
import { GET as openSymptom } from '@/app/(site)/symptoms/[slug]/route'
import { connectionOf } from '@/db/connection'
import { countStatements } from '@/testing/count-statements'
import { testPayload } from '@/testing/payload'

/** Enough that Postgres reads a table as a whole only if it has no better way. */
const ARTICLES = 5000
const SYMPTOMS = 2000
const AUTHORS = 500
const GROWING = ['articles', 'articles_rels', 'comments', 'symptoms', 'symptoms_rels', 'search_documents']

let payload: Payload
const run = async (statement: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(statement)

beforeAll(async () => {
  payload = await testPayload()
  await run(sql`
    insert into authors (name, slug, _status)
    select 'Plan ' || n, 'plan-author-' || n, 'published' from generate_series(1, ${AUTHORS}) n`)
  await run(sql`
    insert into symptoms (plain_name, slug, show_in_index)
    select 'Plan ' || n, 'plan-symptom-' || n, true from generate_series(1, ${SYMPTOMS}) n`)
  await run(sql`
    insert into symptoms_rels (parent_id, path, symptoms_id, "order")
    select s.id, 'parents', p.id, n from symptoms s cross join generate_series(1, 3) n
      join symptoms p on p.slug = 'plan-symptom-' || 1 + (s.id + n * 7) % 400
    where s.slug like 'plan-symptom-%' and s.id <> p.id`)
  await run(sql`
    with systems as (
      insert into body_systems (name, slug) select 'Plan ' || n, 'plan-system-' || n from generate_series(1, 20) n
      returning id)
    insert into symptoms_rels (parent_id, path, body_systems_id, "order")
    select s.id, 'bodySystems', b.id, 1 from symptoms s
      join (select id, row_number() over () as n from systems) b on b.n = 1 + s.id % 20
    where s.slug like 'plan-symptom-%'`)
  await run(sql`
    with made as (
      insert into articles (question, summary, slug, body, language, _status, published_at)
      select 'Plan ' || n || '?', 'Short.', 'plan-article-' || n, '{"root":{"children":[]}}', 'en', 'published',
        now() - n * interval '1 minute'
      from generate_series(1, ${ARTICLES}) n returning id, substring(slug from '[0-9]+$')::int as n),
    signed as (
      insert into articles_rels (parent_id, path, authors_id, "order")
      select m.id, 'authors', a.id, 1 from made m join authors a on a.slug = 'plan-author-' || 1 + m.n % ${AUTHORS}),
    found as (
      insert into search_documents (article_id, question, body, title, document)
      select id, 'Plan', 'plan', to_tsvector('english', 'plan ' || n % 50), to_tsvector('english', 'plan ' || n % 50) from made),
    commented as (
      insert into comments (article_id, text, display_name, status, voice)
      select id, 'Words', 'Robin', 'approved', 'reader' from made, generate_series(1, 3))
    insert into articles_rels (parent_id, path, symptoms_id, "order")
    select m.id, 'symptoms', s.id, 1 from made m join symptoms s on s.slug = 'plan-symptom-' || 1 + m.n % ${SYMPTOMS}`)
  await run(
    sql`analyze articles, articles_rels, comments, symptoms, symptoms_rels, authors, search_documents`,
  )
})

/** Other tests share the database, and these thousands of rows have no versions. */
afterAll(async () => {
  await run(
    sql`delete from comments where article_id in (select id from articles where slug like 'plan-article-%')`,
  )
  await run(sql`delete from articles where slug like 'plan-article-%'`)
  await run(sql`delete from authors where slug like 'plan-author-%'`)
  await run(sql`delete from symptoms where slug like 'plan-symptom-%'`)
  await run(sql`delete from body_systems where slug like 'plan-system-%'`)
  await run(
    sql`analyze articles, articles_rels, comments, symptoms, symptoms_rels, authors, search_documents`,
  )
})

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Hash Cond'?: string
  Alias?: string
  Filter?: string
  Plans?: Plan[]
}

/** The growing tables that a plan reads as a whole, each with how its rows are used. */
const wholeTables = (plan: Plan, use = ''): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && GROWING.includes(plan['Relation Name'] ?? '')
    ? [`${plan['Relation Name']} (${plan.Alias}) ${plan.Filter ?? ''} ${use}`]
    : []),
  ...(plan.Plans ?? []).flatMap((part) => wholeTables(part, plan['Hash Cond'] ?? use)),
]

it.each([
  ['an article', openArticle, 'articles/plan-article-77', ''],
  ['its comments', openComments, 'articles/plan-article-77', '/comments?order=newest'],
  ['an author', openAuthor, 'authors/plan-author-77', ''],
  ['a symptom', openSymptom, 'symptoms/plan-symptom-77', ''],
] as const)('the page of %s reads no growing table as a whole', async (_, open, path, rest) => {
  const [, slug = ''] = path.split('/')
  const { result, statements } = await countStatements(() =>
    open(new Request(`http://reader.example/${path}${rest}`), { params: Promise.resolve({ slug }) }),
  )
  expect(result.status).toBe(200)
  const read: string[] = []
  const { pool } = payload.db as unknown as PostgresAdapter
  for (const { text, values } of statements) {
    // The plan for these values, and the one that a connection makes once for all.
    for (const { rows } of [
      await pool.query(`explain (format json) ${text}`, values),
      await pool.query(`explain (generic_plan, format json) ${text}`),
    ])
      for (const table of wholeTables(rows[0]['QUERY PLAN'][0].Plan))
        read.push(`${table}: ${text.trim().slice(0, 200)}`)
  }
  expect(read).toEqual([])
})
