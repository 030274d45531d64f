import pg from 'pg'
import { heading, paragraph, root } from '@/rich-text/build'
import { copyRows } from './copy-rows'
import { copyVersions } from './copy-versions'
import { loadInBulk } from './load-in-bulk'
import { type Random, randomFrom } from './random'

export const AUTHORS = 1000
export const SYMPTOMS = 900
const COMMENTS_AN_ARTICLE = 20
const SYSTEMS = 20
const SEED = 17
/** Tables with a row or more for each article. */
const LARGE = [
  'articles',
  'articles_rels',
  'articles_key_points',
  'articles_references',
  'comments',
  '_articles_v',
  '_articles_v_rels',
  '_articles_v_version_key_points',
  '_articles_v_version_references',
]
const MINUTE_MS = 60_000
/** Fixed, so that the same database is made on every day. */
const FIRST = Date.parse('2025-01-01T00:00:00Z')

const timeOf = (minute: number) => new Date(FIRST + minute * MINUTE_MS).toISOString()
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/**
 * Fills an empty, migrated database with content of about the size of real content, the same each time.
 *
 * @param articles how many; each has 20 comments
 */
export async function generateContent(databaseUrl: string, articles: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`insert into settings (site_name, proof_of_work, approval_required, four_eyes)
      values ('Bench', 'off', false, false)`)
    await loadInBulk(client, LARGE, async () => {
      await loadVocabulary(client)
      await loadAuthors(client)
      await loadArticles(client, articles)
      await copyVersions(client)
      for (const table of ['body_systems', 'symptoms', 'authors', 'articles', 'comments'])
        await client.query(
          `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
        )
    })
    // The triggers that keep them rested.
    await client.query('select refill_lists()')
    await client.query('analyze article_listings, symptom_listings, author_listings, list_counts')
  } finally {
    await client.end()
  }
}

async function loadVocabulary(client: pg.Client): Promise<void> {
  const random = randomFrom(SEED)
  const systems = numbers(SYSTEMS)
  await copyRows(
    client,
    'body_systems (id, name, slug)',
    systems.map((id) => [id, `System ${id}`, `system-${id}`]),
  )
  const symptoms = numbers(SYMPTOMS)
  await copyRows(
    client,
    'symptoms (id, plain_name, slug, medical_name, definition, show_in_index)',
    symptoms.map((id) => [
      id,
      `${random.sentence(2).slice(0, -1)} ${id}`,
      `symptom-${id}`,
      `Dolor ${id}`,
      random.sentence(25),
      true,
    ]),
  )
  await copyRows(
    client,
    'symptoms_names (_parent_id, _order, id, text, kind, language)',
    symptoms.flatMap((id) =>
      [1, 2].map((order) => [id, order, `${id}-${order}`, `Name ${order} of ${id}`, 'exact', 'en']),
    ),
  )
  await copyRows(
    client,
    'symptoms_rels (parent_id, path, body_systems_id, "order")',
    symptoms.map((id) => [id, 'bodySystems', 1 + (id % SYSTEMS), 1]),
  )
}

async function loadAuthors(client: pg.Client): Promise<void> {
  const random = randomFrom(SEED + 1)
  const authors = numbers(AUTHORS)
  await copyRows(
    client,
    'authors (id, name, slug, practice_name, practice_city, practice_region, practice_country, biography, _status)',
    authors.map((id) => [
      id,
      `Robin Tester ${id}`,
      `author-${id}`,
      `Practice ${id % 300}`,
      `Town ${id % 120}`,
      'OR',
      'US',
      random.sentence(50),
      'published',
    ]),
  )
  await copyRows(
    client,
    'authors_credentials (_parent_id, _order, id, abbreviation, title)',
    authors.map((id) => [id, 1, `${id}-1`, 'MD', 'Doctor of Medicine']),
  )
  await copyRows(
    client,
    'authors_texts (parent_id, path, "order", text)',
    authors.map((id) => [id, 'specialties', 1, `Specialty ${id % 40}`]),
  )
  await copyRows(
    client,
    'rating_summaries (author_id, votes, stars_sum, distribution)',
    authors.map((id) => [id, 10, 40, '{1,1,1,1,6}']),
  )
}

async function loadArticles(client: pg.Client, count: number): Promise<void> {
  const random = randomFrom(SEED + 2)
  await copyRows(
    client,
    'articles (id, question, summary, slug, body, reviewer_id, language, _status, stage, published_at, updated_at, created_at)',
    articleRows(random, count),
  )
  const people = (id: number) => (id * 7) % AUTHORS
  await copyRows(
    client,
    'articles_rels (parent_id, path, authors_id, symptoms_id, "order")',
    each(count, (id) => [
      [id, 'authors', 1 + people(id), null, 1],
      [id, 'symptoms', null, 1 + (id % SYMPTOMS), 1],
      [id, 'symptoms', null, 1 + ((id * 13 + 5) % SYMPTOMS), 2],
    ]),
  )
  await copyRows(
    client,
    'articles_key_points (_parent_id, _order, id, point)',
    each(count, (id) => [1, 2, 3].map((order) => [id, order, `${id}-${order}`, random.sentence(12)])),
  )
  await copyRows(
    client,
    'articles_references (_parent_id, _order, id, title, publisher, year, url)',
    each(count, (id) =>
      [1, 2, 3].map((order) => [
        ...[id, order, `${id}-${order}`, random.sentence(9), 'A journal', 2024],
        `https://journal.example.org/${id}-${order}`,
      ]),
    ),
  )
  await copyRows(
    client,
    'comments (article_id, text, display_name, status, voice, created_at, updated_at)',
    each(count, (id) =>
      numbers(COMMENTS_AN_ARTICLE).map((place) => {
        const at = timeOf(id + place)
        return [id, random.sentence(10 + random.below(30)), `Reader ${place}`, 'approved', 'reader', at, at]
      }),
    ),
  )
}

function* articleRows(random: Random, count: number) {
  for (const id of numbers(count)) {
    const at = timeOf(id)
    const body = root(
      ...numbers(4).flatMap((part) => [
        heading(2, `${random.sentence(4).slice(0, -1)} ${part}`),
        paragraph(random.sentence(60)),
        paragraph(random.sentence(60)),
      ]),
    )
    const question = `${random.sentence(8).slice(0, -1)} ${id}?`
    const reviewer = 1 + ((id * 11) % AUTHORS)
    yield [
      id,
      question,
      random.sentence(24),
      `article-${id}`,
      body,
      reviewer,
      'en',
      'published',
      'approved',
      at,
      at,
      at,
    ]
  }
}

function* each<Row>(count: number, rowsOf: (id: number) => Row[]): Generator<Row> {
  for (let id = 1; id <= count; id += 1) yield* rowsOf(id)
}
