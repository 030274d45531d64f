import type { ArticleLeaf, CommentLeaf, CreativeWorkLeaf, Graph, MedicalWebPageLeaf } from 'schema-dts'
import type { CommentView } from '@/community/comments/comment-view'
import { sayBars } from '@/community/comments/covered-words'
import type { ArticleView, Reference } from '@/content/articles/article-view'
import { trailTo } from '@/content/articles/view/trail-to'
import { stringsFor } from '@/design/strings'
import { drawnSharePicture } from '@/html/share-card'
import type { SiteView } from '@/html/site-view'
import { safeHref } from '@/rich-text/safe-href'
import { describeCodes } from './describe-codes'
import { describePerson } from './describe-person'
import { describePublisher, describeWebSite } from './describe-publisher'
import { describeTrail } from './describe-trail'
import { graphOf, listed } from './graph'
import { commentId, organizationId, personId, symptomId, websiteId } from './node-ids'

/** Search engines need one type for the page's review and the other to show its dates and authors. */
type MedicalArticle = Omit<MedicalWebPageLeaf, '@type'> &
  Omit<ArticleLeaf, '@type'> & { '@type': ['MedicalWebPage', 'Article'] }

const day = (iso: string) => iso.slice(0, 10)

/**
 * An article for search engines: its topics, authors, reviewer and dates, references, corrections and comments.
 * Nothing that the page does not show.
 */
export function describeArticle(site: SiteView, article: ArticleView): Graph {
  const path = `/articles/${article.slug}`
  const url = site.url + path
  const { authors, reviewer } = article
  const picture = article.sharePicture ?? drawnSharePicture(site, article)
  const isReviewerAuthor = authors.some(({ slug }) => slug === reviewer?.slug)
  const page: MedicalArticle = {
    '@type': ['MedicalWebPage', 'Article'],
    '@id': url,
    url,
    name: article.question,
    headline: article.question,
    description: article.description || undefined,
    abstract: article.summary ?? undefined,
    inLanguage: article.language,
    isPartOf: { '@id': websiteId(site) },
    breadcrumb: { '@id': `${url}#breadcrumbs` },
    publisher: { '@id': organizationId(site) },
    audience: { '@type': 'Patient' },
    about: listed(article.symptoms.map((symptom) => ({ '@id': symptomId(site, symptom.slug) }))),
    author: authors.map(({ slug }) => ({ '@id': personId(site, slug) })),
    reviewedBy: reviewer ? { '@id': personId(site, reviewer.slug) } : undefined,
    lastReviewed: article.reviewedOn ? day(article.reviewedOn) : undefined,
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    image: site.url + picture.path,
    citation: listed(article.references.map(describeReference)),
    correction: listed(
      article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        datePublished: day(date),
        text,
      })),
    ),
    commentCount: article.comments.total,
    comment: listed(describeComments(site, article.comments.items)),
  }
  return graphOf([
    // The vocabulary's types only support nodes with a single type.
    page as unknown as MedicalWebPageLeaf,
    describeTrail(site, trailTo(article, site.language), { href: path, name: article.question }),
    ...authors.map((author) => describePerson(site, author)),
    ...(reviewer && !isReviewerAuthor ? [describePerson(site, reviewer)] : []),
    ...article.symptoms.map(({ slug, name, otherNames, codes }) => ({
      '@type': 'MedicalSymptom' as const,
      '@id': symptomId(site, slug),
      name,
      alternateName: listed(otherNames),
      code: describeCodes(codes),
      url: `${site.url}/symptoms/${slug}`,
    })),
    describePublisher(site),
    describeWebSite(site),
  ])
}

function describeReference({ title, publisher, year, url }: Reference): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    datePublished: year ? String(year) : undefined,
    url: safeHref(url) ?? undefined,
  }
}

/** The comments on the page; a parent on another page is omitted. */
function describeComments(site: SiteView, items: readonly CommentView[]): CommentLeaf[] {
  const shown = items.filter(({ isGone }) => !isGone)
  const ids = new Set(shown.map(({ id }) => id))
  return shown.map((comment) => ({
    '@type': 'Comment',
    '@id': commentId(site, comment.id),
    url: `${site.url}/comments/${comment.id}`,
    author: authorOf(site, comment),
    parentItem:
      comment.replyTo && ids.has(comment.replyTo.id)
        ? { '@id': commentId(site, comment.replyTo.id) }
        : undefined,
    dateCreated: comment.createdAt,
    text: sayBars(comment.text, stringsFor(site.language).comments.covered),
  }))
}

function authorOf(site: SiteView, { voice, profileSlug, displayName }: CommentView): CommentLeaf['author'] {
  if (profileSlug) return { '@type': 'Person', '@id': personId(site, profileSlug), name: displayName }
  return voice === 'staff' ? { '@id': organizationId(site) } : { '@type': 'Person', name: displayName }
}
