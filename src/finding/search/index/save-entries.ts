import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { ArticleEntry } from './article-entry'
import { packWords } from './pack-words'
import { saveSpellings } from './save-spellings'

/** The form of the rows that this software writes; the worker writes those of an older form again. */
export const ENTRY_FORM = 2

/** An article as the index has it. */
export type IndexedArticle = {
  id: number
  question: string
  body: string
  /** Of a text without a summary. */
  opening: string
  /** Of its symptoms. */
  symptoms: number[]
  sentences: Buffer
  entry: ArticleEntry
}

const IN_PASSAGE = '$.root.children[*].fields ? (@.blockType == "passage").body'

/** The heading of the first emergency card of a text, or of the passages in it. */
const emergencyIn = (text: string) =>
  sql`jsonb_path_query_first(a.body, ${`${text}.root.children[*].fields
  ? (@.blockType == "careCard" && @.level == "emergency").heading`}::jsonpath) #>> '{}'`

/** Writes all rows of the index for articles that have none. */
export async function saveEntries(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  rows: IndexedArticle[],
): Promise<void> {
  const documents = rows.map(({ id, question, body, entry }) => ({
    id,
    question,
    body,
    title: entry.title,
    document: entry.document,
    words: entry.words,
  }))
  await connection.execute(sql`
    insert into search_documents (article_id, question, body, title, document, words, form)
    select id, question, body, title::tsvector, document::tsvector, words, ${ENTRY_FORM}
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb)
      as d (id int, question text, body text, title text, document text, words int)`)
  const postings = rows.flatMap(({ id, entry }) => entry.postings.map((posting) => ({ id, ...posting })))
  await connection.execute(sql`
    insert into search_postings (article_id, lexeme, strength, in_title)
    select * from unnest(${sql.param(postings.map(({ id }) => id))}::int[],
      ${sql.param(postings.map(({ lexeme }) => lexeme))}::text[],
      ${sql.param(postings.map(({ strength }) => strength))}::real[],
      ${sql.param(postings.map(({ inTitle }) => inTitle))}::boolean[])`)
  const entries = rows.map(({ id, opening, symptoms, sentences, entry }) => ({
    id,
    opening,
    symptoms,
    title: entry.titleWords.join(' '),
    words: packWords(entry.postings),
    sentences: sentences.toString('base64'),
  }))
  await connection.execute(sql`
    insert into search_entries (article_id, title, opening, emergency, symptoms, words, sentences)
    select e.id, e.title, opening, coalesce(${emergencyIn('$')}, ${emergencyIn(IN_PASSAGE)}),
      array(select jsonb_array_elements_text(symptoms)::int), words, sentences
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as e (id int, title text, opening text, symptoms jsonb, words text, sentences text)
    join articles a on a.id = e.id`)
  await saveSpellings(
    connection,
    rows.flatMap(({ entry }) => entry.spellings),
  )
}
