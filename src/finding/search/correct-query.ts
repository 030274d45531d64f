import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'

/** Shorter words have too few trigrams to tell a typo from another word. */
const SHORTEST = 4
const MOST_WORDS = 6
/** The minimum similarity of two words, 0 to 1 (pg_trgm): one wrong letter in eight leaves about 0.5. */
const ALIKE = 0.35

/**
 * The query with each misspelt word replaced by the nearest word of the vocabulary and of the questions.
 *
 * @returns null if there is nothing to correct
 */
export async function correctQuery(payload: Payload, query: string): Promise<string | null> {
  const words = query.match(/[\p{L}'’]+/gu) ?? []
  const corrections = new Map<string, string>()
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    // The operator %> uses the index and this threshold, set for the transaction.
    await connection.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true)`,
    )
    for (const word of words.slice(0, MOST_WORDS)) {
      const plain = word.toLocaleLowerCase('en')
      if (plain.length < SHORTEST) continue
      const swapped = await findSwapped(connection, plain)
      if (swapped) {
        corrections.set(word, swapped)
        continue
      }
      const { rows } = await connection.execute(sql`
        with titles as (
          (select plain_name as name from symptoms where plain_name %> ${plain})
          union all (select medical_name from symptoms where medical_name %> ${plain})
          union all (select text from symptoms_names where text %> ${plain} and kind <> 'misspelling')
          union all (select question from search_documents where question %> ${plain} limit 200)),
        words as (select distinct regexp_split_to_table(lower(name), '[^[:alpha:]’'']+') as word from titles)
        select word from words where similarity(word, ${plain}) >= ${ALIKE}
        order by similarity(word, ${plain}) desc, word limit 1`)
      const nearest = (rows as { word: string }[])[0]?.word
      if (nearest && nearest !== plain) corrections.set(word, nearest)
    }
  })
  if (corrections.size === 0) return null
  return query.replace(/[\p{L}'’]+/gu, (word) => corrections.get(word) ?? word)
}

/**
 * The result of swapping two adjacent letters, if a question or symptom name contains it. Trigrams miss this most
 * common typo in short words, because it breaks most of them.
 */
async function findSwapped(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  word: string,
): Promise<string | null> {
  const letters = [...word]
  const swaps = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''))
  // The word itself comes first: an existing word is no typo.
  const candidates = JSON.stringify([word, ...swaps])
  const { rows } = await connection.execute(sql`
    select swap from jsonb_array_elements_text(${candidates}::jsonb) with ordinality as s (swap, place)
    where exists (select 1 from search_documents
      where document @@ array_to_string(array(select quote_literal(lexeme) || ':AB'
        from unnest(to_tsvector('english', swap))), ' & ')::tsquery)
    order by place limit 1`)
  const [found] = rows as { swap: string }[]
  return found && found.swap !== word ? found.swap : null
}
