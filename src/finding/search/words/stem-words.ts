import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** Whose stems and stop words are used; texts in other languages are indexed word by word. */
export type TextLanguage = 'en' | 'es' | 'other'

/** Contractions, and Spanish words that the dictionary only has with their accents. */
const STOP_WORDS = {
  en: new Set(
    'dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt shouldnt im ive youre youve theyre weve thats whats hes shes lets theres id ill youll hi hello please thanks thank also could would may might get got'.split(
      ' ',
    ),
  ),
  es: new Set('mas esta estas estan tambien tu el si aqui asi aun por favor hola gracias'.split(' ')),
}

type Stems = Record<'en' | 'es', string>

const MOST_KNOWN = 60_000
let known = new Map<string, Stems>()

/** The language of a BCP 47 tag. */
export function textLanguage(tag: string | null | undefined): TextLanguage {
  const [language] = (tag ?? 'en').toLowerCase().split('-')
  return language === 'en' || language === 'es' ? language : 'other'
}

/**
 * The lexemes of words in their normal form: stems by Postgres’s dictionaries, empty for stop words. Dictionaries do
 * not change while a server runs, so each word is asked for once.
 */
export async function stemWords(
  connection: Connection,
  words: Iterable<string>,
): Promise<(word: string, language: TextLanguage) => string> {
  // A full memory is replaced, so that those who still read from it find what they asked for.
  if (known.size > MOST_KNOWN) known = new Map()
  const stems = known
  const wanted = [...new Set(words)].filter((word) => !stems.has(word))
  if (wanted.length > 0) {
    const { rows } = await connection.execute(sql`
      select w.at::int as at, ts_lexize('english_stem', w.word) as en, ts_lexize('spanish_stem', w.accented) as es
      from unnest(${sql.param(wanted)}::text[], ${sql.param(wanted.map(withAccent))}::text[])
        with ordinality as w (word, accented, at)`)
    for (const { at, en, es } of rows as { at: number; en: string[] | null; es: string[] | null }[]) {
      const word = wanted[at - 1] ?? ''
      stems.set(word, { en: lexeme(word, 'en', en), es: lexeme(word, 'es', es) })
    }
  }
  return (word, language) => (language === 'other' ? word : (stems.get(word)?.[language] ?? word))
}

/** A dictionary answers nothing to what it does not know, and an empty list to a stop word. */
const lexeme = (word: string, language: 'en' | 'es', stems: string[] | null) =>
  STOP_WORDS[language].has(word) ? '' : stems === null ? word : (stems[0] ?? '')

/** The stemmer knows these endings only with their accent, which the normal form has not. */
const withAccent = (word: string) => word.replace(/([cs])ion$/, '$1ión')
