import { compileDangers, type Dangers } from './compile-dangers'
import type { Danger, DangerEntry } from './dangers'
import { english } from './shipped/english'
import type { ShippedEntry } from './shipped/shipped-entry'
import { sources } from './shipped/sources'
import { spanish } from './shipped/spanish'

export type ShippedDanger = DangerEntry & {
  /** By which the site's own copy of it is known, such as `crisis.en`; never changes. */
  key: string
  /** BCP 47. */
  language: 'en' | 'es'
  mustShow: readonly string[]
  mustNotShow: readonly string[]
  sources: readonly string[]
}

const sourcesOf = (danger: Danger) => (danger === 'other' ? [] : sources[danger])

const inLanguage = (language: ShippedDanger['language'], entries: readonly ShippedEntry[]): ShippedDanger[] =>
  entries.map((entry) => ({
    topics: [],
    exceptions: [],
    ...entry,
    key: `${entry.danger}.${language}`,
    language,
    sources: sourcesOf(entry.danger),
  }))

/** The list that comes with the code: in force for each entry until clinicians of the site approve another. */
export const shippedDangers: readonly ShippedDanger[] = [
  ...inLanguage('en', english),
  ...inLanguage('es', spanish),
]

let compiled: Dangers | null = null

/** The same, ready to be looked for. */
export function compiledShipped(): Dangers {
  compiled ??= compileDangers(shippedDangers)
  return compiled
}
