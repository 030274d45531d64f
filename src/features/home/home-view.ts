import type { ArticleTeaser, NamedLink } from '@/features/articles/article-view'
import type { AuthorListItem } from '@/features/authors/author-view'

/** What the home page shows. */
export type HomeView = {
  newest: ArticleTeaser[]
  bodySystems: (NamedLink & { articleCount: number })[]
  /** A to Z: each letter and whether a symptom begins with it. */
  letters: { letter: string; used: boolean }[]
  authors: AuthorListItem[]
  articleCount: number
}
