import type { NamedLink } from '@/design/LinkList'

/** What a query leads to beside articles. */
export type AlsoFound = {
  /** The symptom that the query names exactly. */
  card: (NamedLink & { definition: string | null }) | null
  /** Others that it names, and those near the one on the card. */
  symptoms: NamedLink[]
  authors: (NamedLink & { place: string | null })[]
  /** About the site. */
  pages: NamedLink[]
}

export const nothingElse: AlsoFound = { card: null, symptoms: [], authors: [], pages: [] }
