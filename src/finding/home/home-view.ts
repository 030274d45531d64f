import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { AuthorListItem } from '@/content/authors/author-view'
import type { LetterCount } from '@/content/symptoms/symptom-view'
import type { NamedLink } from '@/design/LinkList'

/** What the home page shows. */
export type HomeView = {
  newest: ArticleTeaser[]
  /** Those that helped readers the most; none while too few said so. */
  useful: ArticleTeaser[]
  bodySystems: (NamedLink & { articleCount: number })[]
  /** A to Z: each letter and how many names begin with it. */
  letters: LetterCount[]
  authors: AuthorListItem[]
  articleCount: number
}
