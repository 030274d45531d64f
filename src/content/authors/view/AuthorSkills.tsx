import type { BylineAuthor } from '@/content/authors/author-view'

/** The credentials spelled out, for readers who cannot hover over an abbreviation, and the specialties. */
export function AuthorSkills({ author }: { author: BylineAuthor }) {
  const titles = author.credentials.map(({ title }) => title).filter(Boolean)
  return (
    <>
      {titles.length > 0 && <p dir="auto">{titles.join(', ')}</p>}
      {author.specialties.length > 0 && <p dir="auto">{author.specialties.join(' · ')}</p>}
    </>
  )
}
