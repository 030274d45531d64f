import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { Spelling } from './article-entry'

/**
 * Adds words that the dictionary of the index lacks. Rows are never changed, and without a unique key no transaction
 * waits for another that adds the same word; two rows are as good as one.
 */
export async function saveSpellings(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  spellings: Spelling[],
): Promise<void> {
  const distinct = [...new Map(spellings.map((each) => [`${each.word} ${each.lexeme}`, each])).values()]
  if (distinct.length === 0) return
  await connection.execute(sql`
    insert into search_words (word, lexeme, shown, keys)
    select s.word, s.lexeme, s.shown, array(select jsonb_array_elements_text(s.keys)::int)
    from jsonb_to_recordset(${JSON.stringify(distinct)}::jsonb)
      as s (word text, lexeme text, shown text, keys jsonb)
    where not exists (select 1 from search_words w where w.word = s.word and w.lexeme = s.lexeme)`)
}
