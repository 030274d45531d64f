import type { BylineAuthor } from '@/features/authors/author-view'

/** The credentials spelled out, for readers who cannot hover over an abbreviation, and the specialties. */
export function AuthorSkills({ author }: { author: BylineAuthor }) {
  const words = [...author.credentials.map(({ title }) => title), ...author.specialties].filter(Boolean)
  return words.length > 0 ? <p>{words.join(' · ')}</p> : null
}
