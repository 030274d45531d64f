import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/content/articles/count-articles'
import { connectionOf } from '@/db/connection'
import type { LetterCount, SymptomIndexEntry } from './symptom-view'
import { groupByLetter } from './view/group-by-letter'

/**
 * The A to Z: each symptom by its common name, and by its medical and exact names with a pointer to it. Related
 * names are omitted, because they mean something else.
 */
export async function listSymptoms(payload: Payload): Promise<Tagged<SymptomIndexEntry[]>> {
  const [rows, articlesOf] = await Promise.all([readNames(payload), countArticles(payload, 'symptoms')])
  const entries = rows.flatMap(({ id, slug, plainName, medicalName, others }) => {
    const texts = [medicalName, ...others].filter((text) => typeof text === 'string')
    const distinct = [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()]
    const articleCount = articlesOf(id)
    return [
      { slug, name: plainName, see: null, articleCount },
      ...distinct
        .filter((text) => text.toLowerCase() !== plainName.toLowerCase())
        .map((name) => ({ slug, name, see: plainName, articleCount })),
    ]
  })
  const inOrder = new Intl.Collator('en').compare
  return {
    view: entries.sort((a, b) => inOrder(a.name, b.name)),
    tags: [tags.symptoms, tags.articles],
  }
}

type Row = { id: number; slug: string; plainName: string; medicalName: string | null; others: string[] }

/** Symptoms are public as soon as they are stored, and of a large vocabulary only the names are read. */
async function readNames(payload: Payload): Promise<Row[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select s.id, s.slug, s.plain_name as "plainName", s.medical_name as "medicalName",
      coalesce(json_agg(n.text order by n._order) filter (where n.text is not null), '[]') as others
    from symptoms s left join symptoms_names n on n._parent_id = s.id and n.kind in ('exact', 'lay')
    where s.show_in_index and s.replaced_by_id is null group by s.id`)
  return rows as Row[]
}

/** The letters of the A to Z, each with its number of entries. */
export const lettersOf = (entries: SymptomIndexEntry[], language = 'en'): LetterCount[] =>
  groupByLetter(entries, language).map(({ letter, entries: found }) => ({ letter, count: found.length }))
