import type { PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'

/** Where it is from: a search without result, or what a reader wrote in the form for it. */
export const KINDS = ['search', 'wish'] as const
export type Kind = (typeof KINDS)[number]

/** Not decided about, made an article, or set aside. */
export const STATES = ['open', 'taken', 'aside'] as const
export type State = (typeof STATES)[number]

/** Something that readers looked for and did not find. */
export type LookedFor = {
  kind: Kind
  id: number
  text: string
  times: number
  /** The day on which it last came, in UTC. */
  lastOn: string
  /** The article that was begun from it. */
  article: { id: number; question: string } | null
}

/** The table of each kind. */
export const tableOf: Record<Kind, string> = { search: 'search_misses', wish: 'reader_wishes' }

/** Who sees what readers look for, and decides about it: whoever edits all articles. */
export const seesLookedFor = ({ user }: Pick<PayloadRequest, 'user'>): boolean =>
  scopeFor('articles', 'update', whoIs(user)) === 'all'
