import type { Role } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { helpTopicWords } from '@/design/panel-words/help'

const writers: readonly Role[] = ['admin', 'editor', 'author']

const readers: Record<keyof typeof helpTopicWords, readonly Role[]> = {
  draft: writers,
  keyboard: writers,
  corrections: ['admin', 'editor'],
  comments: ['admin', 'editor', 'moderator'],
  accounts: ['admin'],
  account: ['admin', 'editor', 'author', 'moderator'],
}

const topics = Object.keys(readers) as (keyof typeof helpTopicWords)[]

/** The panel's help topics for a role, in order. */
export const topicsFor = (role: Role, language: string | undefined) =>
  topics
    .filter((topic) => readers[topic].includes(role))
    .map((topic) => speak(helpTopicWords, language)[topic])
