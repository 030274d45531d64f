import { z } from 'zod'
import { tags } from '@/cache/tags'
import type { ArticleView } from '@/content/articles/article-view'
import { findArticle } from '@/content/articles/find-article'
import { escapeHtml } from '@/finding/feeds/clean-text'
import type { FeedLink } from '@/html/Document'
import { answer, isSlug } from '@/site/answers/answer'
import type { Site } from '@/site/settings/load-site'
import { jsonResponse, machineResponse, problemResponse, unavailableResponse } from '../public-api/respond'

const USUAL_WIDTH = 600
const HEIGHT = 240
const ONE_DAY_SECONDS = 86_400

const size = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .optional()
const schema = z.object({
  url: z.string().max(2000),
  format: z.enum(['json', 'xml']).default('json'),
  maxwidth: size,
  maxheight: size,
})

/** GET of the description with which other sites embed an article (oembed.com), without a script. */
export function answerOembed(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  return answer(
    '/oembed',
    async ({ payload, site }) => {
      if (!['json', 'xml'].includes(query.get('format') ?? 'json')) {
        return problemResponse(501, 'format must be json or xml.')
      }
      const read = schema.safeParse(Object.fromEntries(query))
      if (!read.success) {
        return problemResponse(
          400,
          'Give the url of an article; maxwidth and maxheight are whole numbers of pixels.',
        )
      }
      const slug = slugOf(site, read.data.url)
      const found = slug === null ? null : await findArticle(payload, slug, site)
      if (!found) {
        return problemResponse(404, 'This is not the url of a published article of this site.', {
          tags: [tags.missing],
        })
      }
      const kept = { tags: found.tags, freshForMs: found.freshForMs }
      const described = describe(site, found.view, read.data)
      return read.data.format === 'json'
        ? jsonResponse(described, kept)
        : machineResponse(inXml(described), { ...kept, type: 'text/xml; charset=utf-8' })
    },
    unavailableResponse,
  )
}

/** The link by which other sites find it. */
export const oembedLink = (site: Pick<Site, 'url'>, path: string): FeedLink => ({
  href: `/oembed?url=${encodeURIComponent(site.url + path)}`,
  type: 'application/json+oembed',
  title: 'oEmbed',
})

/** The slug of one of our articles' addresses, whatever its query. */
function slugOf(site: Site, address: string): string | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  const [, slug] = /^\/articles\/([^/]+)$/.exec(pathname) ?? []
  return origin === new URL(site.url).origin && slug !== undefined && isSlug(slug) ? slug : null
}

type Sizes = { maxwidth?: number; maxheight?: number }
type Described = Record<string, string | number>

function describe(site: Site, { slug, question, description, authors }: ArticleView, most: Sizes): Described {
  const url = `${site.url}/articles/${slug}`
  const [author] = authors
  const names = authors.map(({ name }) => name).join(', ')
  return {
    version: '1.0',
    type: 'rich',
    title: question,
    ...(author ? { author_name: names, author_url: `${site.url}/authors/${author.slug}` } : {}),
    provider_name: site.name,
    provider_url: `${site.url}/`,
    cache_age: ONE_DAY_SECONDS,
    html:
      `<blockquote cite="${escapeHtml(url)}"><p><a href="${escapeHtml(url)}">${escapeHtml(question)}</a></p>` +
      `<p>${escapeHtml(description)}</p><footer>${escapeHtml([names, site.name].filter(Boolean).join(', '))}</footer></blockquote>`,
    width: Math.min(most.maxwidth ?? USUAL_WIDTH, USUAL_WIDTH),
    height: Math.min(most.maxheight ?? HEIGHT, HEIGHT),
  }
}

const inXml = (described: Described): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<oembed>${Object.entries(described)
    .map(([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`)
    .join('')}</oembed>\n`
