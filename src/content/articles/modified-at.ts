import type { Article } from '@/payload-types'

type Dated = Pick<Article, 'updatedAt' | 'publishedAt' | 'corrections'>

/**
 * When an answer last changed for readers.
 *
 * @returns ISO 8601; the last change, but never before what its page shows: its publication and its corrections
 */
export function modifiedAt({ updatedAt, publishedAt, corrections }: Dated): string {
  const shown = [publishedAt, ...(corrections ?? []).map(({ date }) => date)].filter((date) => !!date)
  return shown.reduce<string>(
    (last, date) => (Date.parse(String(date)) > Date.parse(last) ? String(date) : last),
    updatedAt,
  )
}
