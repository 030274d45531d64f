import type { BylineAuthor } from '@/content/authors/author-view'
import { AuthorName } from '@/design/AuthorName'
import { Portrait } from '@/design/Portrait'
import { AuthorSkills } from './AuthorSkills'

/** The clinician's name as the page's heading, with specialties. */
export function AuthorHead({ author }: { author: BylineAuthor }) {
  return (
    <header className="author-head">
      <Portrait name={author.name} photo={author.photo} />
      <div>
        <h1>
          <AuthorName name={author.name} credentials={author.credentials} />
        </h1>
        <div className="lead">
          <AuthorSkills author={author} />
        </div>
      </div>
    </header>
  )
}
