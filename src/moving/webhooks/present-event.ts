import type { EventData } from '@/desk/webhooks/webhook-event'
import type { LastingIds } from '@/finding/feeds/lasting-ids'
import { API_V1 } from '@/moving/public-api/api-v1'

type Context = { site: string; lastingId: LastingIds }

const present = {
  'article.published': publicArticle,
  'article.corrected': publicArticle,
  'article.withdrawn': namedArticle,
  'comment.waiting': ({ comment, ...of }: EventData['comment.waiting'], context: Context) => ({
    comment,
    article: namedArticle(of, context),
  }),
} satisfies { [Event in keyof EventData]: (data: EventData[Event], context: Context) => object }

/** An article by its lasting id, the one that the public API and the feeds have, and its page. */
function namedArticle({ article, slug }: { article: number; slug: string }, { site, lastingId }: Context) {
  return { id: lastingId('article', article), slug, url: `${site}/articles/${slug}` }
}

function publicArticle(data: EventData['article.published'], context: Context) {
  const { article: _, slug, ...shown } = data
  const api = `${context.site}${API_V1}/articles/${slug}`
  return { ...namedArticle(data, context), api, ...shown }
}

/**
 * The body of a message: what readers may see, and of a waiting comment only which one it is.
 *
 * @param at when the event happened; the same for each attempt
 * @param data as stored with the event
 */
export function presentEvent(event: string, at: Date, data: unknown, context: Context): string {
  const shape = Object.entries(present).find(([name]) => name === event)?.[1] as
    | ((data: unknown, context: Context) => object)
    | undefined
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data: shape?.(data, context) ?? {} })
}
