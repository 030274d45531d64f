import { published } from '@/db/published'
import type { Post } from './post'
import type { PostsAsked } from './posts-asked'
import { readArticles } from './read-articles'
import { readPages } from './read-pages'

/** How many texts `readPosts` will find. */
export async function countPosts({ payload, withDrafts }: PostsAsked): Promise<number> {
  const where = withDrafts ? {} : published()
  const counts = await Promise.all([
    payload.count({ collection: 'articles', where }),
    payload.count({ collection: 'pages', where }),
  ])
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

/** Every article and page about the site, one after the other. */
export async function* readPosts(asked: PostsAsked): AsyncGenerator<Post> {
  yield* readArticles(asked)
  yield* readPages(asked)
}
