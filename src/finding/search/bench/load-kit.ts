import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { heading, paragraph, root } from '@/rich-text/build'
import { indexMissingNames } from '../index/index-names'
import { indexMissing } from '../index-article'
import type { KitPage } from './read-kit'

const BATCH = 500

type Symptom = { name: string; names: string[] }

/** Makes each page an article, and indexes it as the worker does. */
export async function loadPages(payload: Payload, pages: KitPage[]): Promise<void> {
  const rows = pages.map(rowOf)
  await inBatches(rows, async (batch) => {
    await (await connectionOf(payload)).execute(sql`
      insert into articles (question, slug, body, language, _status, published_at)
      select question, slug, body, 'en', 'published', now() - interval '1 day'
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r (question text, slug text, body jsonb)
      on conflict do nothing`)
  })
  await indexMissing(payload)
}

const rowOf = (page: KitPage) => ({
  question: page.title,
  slug: slugOf(page.id),
  body: root(
    ...page.sections.flatMap((section) => [
      heading(2, section.heading),
      ...section.text
        .split(/\n\s*\n|\n(?=\s*-)/)
        .filter((text) => text.trim() !== '')
        .map((text) => paragraph(text.replace(/\s+/g, ' ').trim())),
    ]),
  ),
})

/** The slug of a page’s article. */
export const slugOf = (id: string) => id.toLowerCase().replaceAll('_', '-')

/** Makes a symptom of each page, by all of its names, and indexes the article about it again. */
export async function loadPageNames(payload: Payload, pages: KitPage[]): Promise<void> {
  await loadSymptoms(
    payload,
    pages.map(({ title, names }) => ({ name: title, names })),
    pages.map(({ id }) => slugOf(id)),
  )
  const connection = await connectionOf(payload)
  await connection.execute(sql`update search_documents set form = 0`)
  await indexMissing(payload)
}

/**
 * Makes symptoms, and indexes their names.
 *
 * @param articles the slug of the article about each
 */
export async function loadSymptoms(
  payload: Payload,
  symptoms: Symptom[],
  articles: string[] = [],
): Promise<void> {
  const rows = symptoms.map((symptom, index) => {
    const article = articles[index] ?? ''
    return { ...symptom, article, slug: article === '' ? `sample-${index}` : `about-${article}` }
  })
  const connection = await connectionOf(payload)
  await inBatches(rows, async (batch) => {
    const list = JSON.stringify(batch)
    await connection.execute(sql`
      with r as (select * from jsonb_to_recordset(${list}::jsonb) as r (name text, names jsonb, article text, slug text)),
      made as (
        insert into symptoms (plain_name, slug, show_in_index)
        select name, slug, true from r returning id, slug),
      named as (
        insert into symptoms_names (_parent_id, _order, id, text, kind, language)
        select m.id, n.place, gen_random_uuid(), n.name, 'exact', 'en'
        from r join made m on m.slug = r.slug,
          jsonb_array_elements_text(r.names) with ordinality as n (name, place))
      insert into articles_rels (parent_id, path, symptoms_id, "order")
      select a.id, 'symptoms', m.id, 1
      from r join made m on m.slug = r.slug join articles a on a.slug = r.article`)
  })
  await indexMissingNames(payload)
}

async function inBatches<T>(rows: T[], work: (batch: T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await work(rows.slice(from, from + BATCH))
}
