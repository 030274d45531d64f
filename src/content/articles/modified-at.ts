import type { Article } from '@/payload-types'

type Dated = Pick<Article, 'updatedAt' | 'publishedAt' | 'corrections'>

/**
 * When an article last changed for readers.
 *
 * @returns ISO 8601; the last change, but not before the dates shown on its page: its publication and its
 * corrections, except future ones, because nothing can have changed in the future
 */
export function modifiedAt({ updatedAt, publishedAt, corrections }: Dated, now = Date.now()): string {
  const corrected = (corrections ?? []).map(({ date }) => date).filter((date) => Date.parse(date) <= now)
  const shown = [publishedAt, ...corrected].filter((date) => !!date)
  return shown.reduce<string>(
    (last, date) => (Date.parse(String(date)) > Date.parse(last) ? String(date) : last),
    updatedAt,
  )
}
