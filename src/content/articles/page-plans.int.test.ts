import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as openCommentFeed } from '@/app/(site)/articles/[slug]/comments/[feed]/route'
import { GET as openComments } from '@/app/(site)/articles/[slug]/comments/route'
import { GET as openArticle } from '@/app/(site)/articles/[slug]/route'
import { GET as openAuthor } from '@/app/(site)/authors/[slug]/route'
import { GET as openDirectory } from '@/app/(site)/authors/route'
import { GET as openBodySystem } from '@/app/(site)/body/[slug]/route'
import { GET as openRegion } from '@/app/(site)/body/map/[region]/route'
import { GET as openBody } from '@/app/(site)/body/route'
import { GET as openFeed } from '@/app/(site)/feed.xml/route'
import { GET as openHome } from '@/app/(site)/route'
import { GET as openSitemap } from '@/app/(site)/sitemap.xml/route'
import { GET as openSitemapFile } from '@/app/(site)/sitemaps/[file]/route'
import { GET as openSymptomFeed } from '@/app/(site)/symptoms/[slug]/[feed]/route'
import { GET as openSymptom } from '@/app/(site)/symptoms/[slug]/route'
import { GET as openIndex } from '@/app/(site)/symptoms/route'
import { connectForLong } from '@/db/connect-for-long'
import { destroyClient } from '@/db/destroy-client'
import { textOf } from '@/db/prepared-connection'
import { env } from '@/env'
import { countStatements } from '@/testing/count-statements'
import { testPayload } from '@/testing/payload'

/** Enough that Postgres reads a table as a whole only if it has no better way. */
const ARTICLES = 10_000
const SYMPTOMS = 2000
const AUTHORS = 1000
const GROWING = [
  ...[
    'articles',
    'articles_rels',
    'comments',
    'symptoms',
    'symptoms_names',
    'symptoms_rels',
    'symptoms_body_regions',
  ],
  ...['authors', 'authors_texts', 'authors_credentials', 'rating_summaries', 'search_documents'],
  ...[
    'article_listings',
    'symptom_listings',
    'author_listings',
    'list_counts',
    'helpful_votes',
    'helpful_totals',
  ],
]
const ANALYSED = sql.raw(`analyze ${GROWING.join(', ')}`)

let payload: Payload
const lastIds = { articles: 0, symptoms: 0, authors: 0 }
/** Many rows take a slow machine longer than the site’s connections wait. */
let long: Awaited<ReturnType<typeof connectForLong>>
const run = (statement: ReturnType<typeof sql>) => {
  const { text, values } = textOf(statement)
  return long.query(text, values)
}

beforeAll(async () => {
  payload = await testPayload()
  long = await connectForLong(env.DATABASE_URL ?? '', 'plans')
  // Until the settings are saved for the first time they are read once more.
  await payload.updateGlobal({ slug: 'settings', data: { tagline: 'Health questions' } })
  await run(sql`
    with made as (
      insert into authors (name, slug, _status)
      select 'Plan ' || n, 'plan-author-' || n, 'published' from generate_series(1, ${AUTHORS}) n returning id),
    said as (
      insert into authors_texts (parent_id, path, text, "order")
      select id, 'specialties', 'Specialty ' || n, n from made, generate_series(1, 2) n),
    named as (
      insert into authors_credentials (_parent_id, _order, id, abbreviation)
      select id, n, 'plan-' || id || '-' || n, 'MD' from made, generate_series(1, 2) n)
    insert into rating_summaries (author_id, votes, stars_sum, distribution) select id, 0, 0, '{0,0,0,0,0}' from made`)
  await run(sql`
    with made as (
      insert into symptoms (plain_name, slug, show_in_index)
      select 'Plan ' || n, 'plan-symptom-' || n, true from generate_series(1, ${SYMPTOMS}) n returning id),
    named as (
      insert into symptoms_names (_parent_id, _order, id, text, kind, language)
      select id, 1, 'plan-' || id, 'Other ' || id, 'exact', 'en' from made)
    insert into symptoms_body_regions (parent_id, value, "order") select id, 'hands', 1 from made where id % 2 = 0`)
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
    voted as (
      insert into helpful_votes (article_id, is_helpful, voter_key) select id, true, 'plan' from made),
    commented as (
      insert into comments (article_id, text, display_name, status, voice)
      select id, 'Words', 'Robin', 'approved', 'reader' from made, generate_series(1, 3))
    insert into articles_rels (parent_id, path, symptoms_id, "order")
    select m.id, 'symptoms', s.id, 1 from made m join symptoms s on s.slug = 'plan-symptom-' || 1 + m.n % ${SYMPTOMS}`)
  await run(ANALYSED)
  const { rows } = await run(sql`
    select (select max(id) from articles) as articles, (select max(id) from symptoms) as symptoms,
      (select max(id) from authors) as authors`)
  Object.assign(lastIds, rows[0])
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
  await run(ANALYSED)
  destroyClient(long)
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

const site = 'http://reader.example'
const named = (slug: string) => ({
  params: Promise.resolve({ slug, region: slug, feed: 'feed.xml', file: slug }),
})
const of = (open: Handler, path: string, slug: string | (() => string) = '') =>
  [
    path,
    () => open(new Request(new URL(path, site)), named(typeof slug === 'string' ? slug : slug())),
  ] as const
/** The file of the sitemap with the last row, whatever other tests made before. */
const fileOf = (kind: keyof typeof lastIds) => () =>
  `${kind}-${Math.floor((lastIds[kind] - 1) / 500) + 1}.xml`
type Handler = (request: Request, context: ReturnType<typeof named>) => Promise<Response>

/** The most statements that a page takes, also the frame's own. */
it.each([
  [3, ...of(openArticle, '/articles/plan-article-77', 'plan-article-77')],
  [4, ...of(openComments, '/articles/plan-article-77/comments?order=newest', 'plan-article-77')],
  [2, ...of(openAuthor, '/authors/plan-author-77', 'plan-author-77')],
  [3, ...of(openSymptom, '/symptoms/plan-symptom-77', 'plan-symptom-77')],
  [3, ...of(openHome, '/')],
  [2, ...of(openDirectory, '/authors?page=3')],
  [3, ...of(openIndex, '/symptoms')],
  [3, ...of(openIndex, '/symptoms?letter=p&page=2')],
  [3, ...of(openBody, '/body')],
  [2, ...of(openBodySystem, '/body/plan-system-7?page=2', 'plan-system-7')],
  [2, ...of(openRegion, '/body/map/hands?page=2', 'hands')],
  [2, ...of(openSitemap, '/sitemap.xml')],
  [2, ...of(openSitemapFile, 'a sitemap of articles', fileOf('articles'))],
  [2, ...of(openSitemapFile, 'a sitemap of symptoms', fileOf('symptoms'))],
  [2, ...of(openSitemapFile, 'a sitemap of authors', fileOf('authors'))],
  [3, ...of(openFeed, '/feed.xml')],
  [4, ...of(openSymptomFeed, '/symptoms/plan-symptom-77/feed.xml', 'plan-symptom-77')],
  [2, ...of(openCommentFeed, '/articles/plan-article-77/comments/feed.xml', 'plan-article-77')],
] as const)(
  'at most %i statements, none of which reads a growing table as a whole, for %s',
  async (most, _, open) => {
    const { result, statements } = await countStatements(open)
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
    expect(
      statements.length,
      statements.map(({ text }) => text.trim().slice(0, 90)).join('\n'),
    ).toBeLessThanOrEqual(most)
  },
)
