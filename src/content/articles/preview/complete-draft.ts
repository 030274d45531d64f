import type { Article } from '@/payload-types'
import { slugFrom } from '@/site/redirects/slug-field'

/** A stored draft: saved without validation, so that anything may be missing. */
export type Draft = { [Field in keyof Article]?: Article[Field] | null } & { id: number }

const words = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * Fills missing parts of a draft with displayable defaults, and omits empty rows.
 *
 * @param now ISO 8601; replaces the dates that only a publication sets
 */
export function completeDraft(draft: Draft, now: string): Article {
  const question = words(draft.question).trim()
  return {
    ...draft,
    question: question || 'Question not written yet',
    // The slug that publication would generate; otherwise one that cannot be another article's.
    slug: words(draft.slug) || slugFrom(question) || `draft-${draft.id}`,
    language: words(draft.language) || 'en',
    // Without text the page shows none.
    body: draft.body as Article['body'],
    authors: draft.authors ?? [],
    keyPoints: (draft.keyPoints ?? []).filter(({ point }) => words(point) !== ''),
    references: (draft.references ?? []).filter(({ title }) => words(title) !== ''),
    corrections: (draft.corrections ?? []).filter(
      ({ date, text }) => words(date) !== '' && words(text) !== '',
    ),
    publishedAt: draft.publishedAt ?? now,
    createdAt: draft.createdAt ?? now,
    updatedAt: draft.updatedAt ?? now,
  } as Article
}
