import { type Language, languages } from './languages'

/** The same words in every language of the interface, side by side: a missing one does not compile. */
export type InEachLanguage<Words = unknown> = Readonly<Record<Language, Words>>

/** Words of the panel by name, in groups where that reads better. Those with a value in them are functions. */
export type PanelWords = { readonly [name: string]: InEachLanguage | PanelWords }

/** The words of one language, as they were named. */
export type Spoken<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends InEachLanguage
    ? Words[Name][Language]
    : Spoken<Words[Name]>
}

const spoken = new WeakMap<object, Map<Language, unknown>>()

/**
 * Words of the panel in the language of whoever reads them. The same words in the same language are the same object,
 * so that React need not do anything again.
 *
 * @param words of `panel-words/`
 * @param language as Payload tells it: `req.i18n.language` on the server, `useWords` (use-words.ts) in the
 *   browser; English where it is none of ours
 */
export function speak<Words extends PanelWords>(words: Words, language: string | undefined): Spoken<Words> {
  const { tag } = languages.find((one) => one.tag === language) ?? languages[0]
  const known = spoken.get(words) ?? new Map<Language, unknown>()
  spoken.set(words, known)
  if (!known.has(tag)) known.set(tag, pick(words, tag))
  return known.get(tag) as Spoken<Words>
}

const pick = (words: PanelWords, tag: Language): unknown =>
  Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, isInEachLanguage(word) ? word[tag] : pick(word, tag)]),
  )

/** Whether these are words themselves and no group of them. */
export const isInEachLanguage = (word: InEachLanguage | PanelWords): word is InEachLanguage =>
  'en' in word && 'es' in word
