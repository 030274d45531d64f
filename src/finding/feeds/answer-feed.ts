import { tagHeader } from '@/cache/fold-tags'
import { tags } from '@/cache/tags'
import { findSymptom } from '@/content/symptoms/find-symptom'
import { readSymptom } from '@/content/symptoms/read-symptom'
import { stringsFor } from '@/design/strings'
import { iconPaths } from '@/html/icon-files'
import { redirectTo } from '@/html/respond'
import type { SiteView } from '@/html/site-view'
import { answer, type Context, isSlug, missing } from '@/site/answers/answer'
import { type FeedFile, feedFormats, isFeedFile } from './feed-formats'
import type { FeedView } from './feed-view'
import { findArticleFeed } from './find-article-feed'
import { findCommentFeed } from './find-comment-feed'
import { writeFeed } from './write-feed'

/** The most recent articles of the whole site. */
export const answerSiteFeed = (file: FeedFile) =>
  answer(`/${file}`, async (context) => {
    const { site } = context
    return articleFeed(
      context,
      file,
      { kind: 'site', id: 0, title: site.name, description: site.tagline, path: '' },
      [],
    )
  })

/** The most recent articles on a symptom. */
export const answerSymptomFeed = (slug: string, file: string) => {
  const folder = `/symptoms/${slug}`
  return answer(`${folder}/${file}`, async (context) => {
    const { payload, site } = context
    const symptom = isFeedFile(file) && isSlug(slug) ? await readSymptom(payload, slug) : null
    if (!symptom || !isFeedFile(file)) return missing(context, `${folder}/${file}`)
    const { id, plainName } = symptom
    const merged = symptom.replacedBy === null ? null : await findSymptom(payload, slug)
    if (merged?.replacedBy && merged.replacedBy !== slug)
      return redirectTo(`/symptoms/${merged.replacedBy}/${file}`, 301, merged.tags)
    const t = stringsFor(site.language).feeds
    const head: Head = {
      kind: 'symptom',
      id,
      title: t.symptom(plainName, site.name),
      description: site.tagline,
      path: folder,
    }
    return articleFeed(context, file, head, [tags.symptom(id)])
  })
}

/** The most recent comments on an article. */
export const answerCommentFeed = (slug: string, file: string) => {
  const path = `/articles/${slug}`
  return answer(`${path}/comments/${file}`, async (context) => {
    const { payload, site } = context
    const t = stringsFor(site.language).feeds
    const isKnown = isFeedFile(file) && isSlug(slug)
    const found = isKnown ? await findCommentFeed(payload, site, slug, t.comment) : null
    if (!found || !isFeedFile(file)) return missing(context, `${path}/comments/${file}`)
    const { question, entries } = found.view
    const view: FeedView = {
      id: found.view.id,
      title: t.comments(question),
      description: t.commentsText,
      language: site.language,
      publisher: site.publisherName,
      icons: iconsOf(site),
      home: `${site.url}${path}`,
      folder: `${site.url}${path}/comments`,
      entries,
    }
    return feedResponse(view, file, [...found.tags, tags.site])
  })
}

const iconsOf = ({ url }: SiteView): FeedView['icons'] => ({
  logo: url + iconPaths.large,
  icon: url + iconPaths.small,
  channel: url + iconPaths.feed,
})

type Head = { kind: 'site' | 'symptom'; id: number; title: string; description: string; path: string }

async function articleFeed(context: Context, file: FeedFile, head: Head, own: string[]) {
  const { payload, site } = context
  const found = await findArticleFeed(payload, site, head.kind, head.kind === 'site' ? '' : head.id)
  const view: FeedView = {
    id: found.lastingId(head.kind, head.id),
    title: head.title,
    description: head.description,
    language: site.language,
    publisher: site.publisherName,
    icons: iconsOf(site),
    home: `${site.url}${head.path || '/'}`,
    folder: `${site.url}${head.path}`,
    entries: found.view,
  }
  return feedResponse(view, file, [...new Set([...own, ...found.tags, tags.site])])
}

function feedResponse(view: FeedView, file: FeedFile, pageTags: string[]): Response {
  return new Response(writeFeed(view, file), {
    headers: {
      'Content-Type': `${feedFormats[file].type}; charset=utf-8`,
      'Content-Language': view.language,
      'Cache-Tag': tagHeader(pageTags),
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
      // Any origin may read a feed: it is public, and the same for everybody.
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'ETag, Last-Modified',
    },
  })
}
