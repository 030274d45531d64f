import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** Whose stems and stop words are used; texts in other languages are indexed word by word. */
export type TextLanguage = 'en' | 'es' | 'other'

const DICTIONARIES = { en: 'english_stem', es: 'spanish_stem' } as const

/** Contractions, and Spanish words that the dictionary only has with their accents. */
const STOP_WORDS = {
  en: new Set(
    'dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt shouldnt im ive youre youve theyre weve thats whats hes shes lets theres id ill youll hi hello please thanks thank also could would may might get got'.split(
      ' ',
    ),
  ),
  es: new Set('mas esta estas estan tambien tu el si aqui asi aun por favor hola gracias'.split(' ')),
}

const MOST_KNOWN = 60_000
const known = { en: new Map<string, string>(), es: new Map<string, string>() }

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
  language: TextLanguage,
  words: Iterable<string>,
): Promise<(word: string) => string> {
  if (language === 'other') return (word) => word
  const all = [...new Set(words)]
  if (known[language].size > MOST_KNOWN) known[language].clear()
  // Its own, because the others may be cleared meanwhile.
  const stems = new Map<string, string>()
  for (const word of all) {
    const stem = known[language].get(word)
    if (stem !== undefined) stems.set(word, stem)
  }
  const wanted = all.filter((word) => !stems.has(word))
  if (wanted.length > 0) {
    const written = wanted.map((word) => (language === 'es' ? withAccent(word) : word))
    const { rows } = await connection.execute(sql`
      select w.at::int as at, l.stem is null as "isUnknown", l.stem[1] as stem
      from unnest(${sql.param(written)}::text[]) with ordinality as w (word, at),
        lateral (select ts_lexize(${DICTIONARIES[language]}, w.word) as stem) l`)
    for (const { at, isUnknown, stem } of rows as { at: number; isUnknown: boolean; stem: string | null }[]) {
      const word = wanted[at - 1] ?? ''
      const lexeme = STOP_WORDS[language].has(word) ? '' : isUnknown ? word : (stem ?? '')
      stems.set(word, lexeme)
      known[language].set(word, lexeme)
    }
  }
  return (word) => stems.get(word) ?? word
}

/** The stemmer knows these endings only with their accent, which the normal form has not. */
const withAccent = (word: string) => word.replace(/([cs])ion$/, '$1ión')
