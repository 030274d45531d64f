import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Symptom } from '@/payload-types'
import { readWords } from '../words/read-words'
import { slipKeys } from '../words/slip-keys'
import { stemWords, type TextLanguage, textLanguage } from '../words/stem-words'
import { addWritten, type Spelling } from './article-entry'
import { saveSpellings } from './save-spellings'

const BATCH = 200

export type SymptomName = {
  name: string
  /** Of something else that readers confuse with it. */
  isRelated: boolean
  /** A known misspelling finds, but nobody's word is corrected to it. */
  isMisspelt: boolean
  /** In whose stems it is found; a plain name may be in any language. */
  languages: TextLanguage[]
}

/** All names of a symptom. */
export function namesOf(symptom: Pick<Symptom, 'plainName' | 'medicalName' | 'names'>): SymptomName[] {
  const own = [symptom.plainName, symptom.medicalName ?? ''].filter((name) => name !== '')
  return [
    ...own.map((name) => ({
      name,
      isRelated: false,
      isMisspelt: false,
      languages: ['en', 'es'] as TextLanguage[],
    })),
    ...(symptom.names ?? []).map(({ text, kind, language }) => ({
      name: text,
      isRelated: kind === 'related' || kind === 'narrow' || kind === 'broad',
      isMisspelt: kind === 'misspelling',
      languages: [textLanguage(language)],
    })),
  ]
}

/**
 * Updates the names by which symptoms are found, in the request's transaction. Each name is looked up by the word
 * that the fewest names have, so that a query reads few of them however many there are.
 */
export async function indexNames(req: PayloadRequest, ids: number[]): Promise<void> {
  const connection = await connectionOf(req)
  const { docs } = await req.payload.find({
    collection: 'symptoms',
    where: { id: { in: ids } },
    select: { plainName: true, medicalName: true, names: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  const rows: { symptom: number; name: string; isRelated: boolean; lexemes: string[] }[] = []
  const spellings: Spelling[] = []
  for (const doc of docs as Symptom[]) {
    const before = rows.length
    for (const { name, isRelated, isMisspelt, languages } of namesOf(doc)) {
      const words = readWords(name).filter(({ isJoined }) => !isJoined)
      const seen = new Set<string>()
      const stems = await stemWords(
        connection,
        words.map(({ word }) => word),
      )
      for (const language of languages) {
        const stem = (word: string) => stems(word, language)
        const lexemes = [...new Set(words.map(({ word }) => stem(word)).filter((lexeme) => lexeme !== ''))]
        const key = lexemes.join(' ')
        if (lexemes.length === 0 || seen.has(key)) continue
        seen.add(key)
        rows.push({ symptom: doc.id, name, isRelated, lexemes })
        if (isMisspelt) continue
        const own = new Map<string, Spelling>()
        for (const { word } of words) {
          if (stem(word) === '' || !/^\p{L}+$/u.test(word)) continue
          own.set(word, { word, lexeme: stem(word), shown: null, keys: slipKeys(word) })
        }
        addWritten(name, own)
        spellings.push(...own.values())
      }
    }
    // Says that the symptom is indexed, though all its words are stop words.
    if (rows.length === before)
      rows.push({ symptom: doc.id, name: doc.plainName, isRelated: false, lexemes: [] })
  }
  await connection.execute(sql`delete from search_names where symptom_id = any(${sql.param(ids)}::int[])`)
  await connection.execute(sql`
    insert into search_names (symptom_id, name, is_related, key, lexemes)
    select n.symptom, n.name, n."isRelated", coalesce(k.lexeme, ''), n.lexemes
    from (select symptom, name, "isRelated", array(select jsonb_array_elements_text(lexemes)) as lexemes
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (symptom int, name text, "isRelated" boolean, lexemes jsonb)) n
    left join lateral (
      select l.lexeme from unnest(n.lexemes) as l (lexeme)
      order by (select sum(names) from search_counts c where c.lexeme = l.lexeme) nulls first, 1 limit 1) k on true`)
  await saveSpellings(connection, spellings)
}

/** Backfills the names of symptoms that have none in the index. @returns how many symptoms were indexed */
export async function indexMissingNames(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select id from symptoms s where not exists (select 1 from search_names n where n.symptom_id = s.id) order by id`)
  const ids = (rows as { id: number }[]).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += BATCH) {
    await runInTransaction(payload, async (req) => {
      await indexNames(req, ids.slice(from, from + BATCH))
      await purge(req, { stale: [tags.symptoms], drop: [] })
    })
  }
  return ids.length
}
