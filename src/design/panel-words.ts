import { type Language, languages } from './languages'

/** A string in every interface language, side by side: a missing one does not compile. */
export type InEachLanguage<Words = unknown> = Readonly<Record<Language, Words>>

/** Panel strings by name, grouped where that is clearer. Those with parameters are functions. */
export type PanelWords = { readonly [name: string]: InEachLanguage | PanelWords }

/** The strings of one language under the same names. */
export type Spoken<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends InEachLanguage
    ? Words[Name][Language]
    : Spoken<Words[Name]>
}

const spoken = new WeakMap<object, Map<Language, unknown>>()

/**
 * Panel strings in the user's language. The same strings in the same language are the same object, so that React
 * need not re-render.
 *
 * @param words of `panel-words/`
 * @param language from Payload: `req.i18n.language` on the server, `useWords` (use-words.ts) in the browser;
 * English if it is not supported
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

/** A value for each language. */
export const inEach = <Value>(make: (language: Language) => Value): InEachLanguage<Value> =>
  Object.fromEntries(languages.map(({ tag }) => [tag, make(tag)])) as InEachLanguage<Value>

/** Whether these are translations and not a group of them. */
export const isInEachLanguage = (word: InEachLanguage | PanelWords): word is InEachLanguage =>
  languages.some(({ tag }) => tag in word)
