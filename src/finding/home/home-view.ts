import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { AuthorListItem } from '@/content/authors/author-view'
import type { LetterCount } from '@/content/symptoms/symptom-view'
import type { NamedLink } from '@/design/LinkList'

/** The home page's data. */
export type HomeView = {
  newest: ArticleTeaser[]
  /** The most helpful articles; none while there are too few votes. */
  useful: ArticleTeaser[]
  bodySystems: (NamedLink & { articleCount: number })[]
  /** A to Z: each letter with its number of names. */
  letters: LetterCount[]
  authors: AuthorListItem[]
  articleCount: number
}
