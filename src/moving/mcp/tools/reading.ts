import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { keyInUse } from '@/access/key-scopes'
import { findNotes } from '@/content/articles/notes/find-notes'
import { workedOn } from '@/content/articles/notes/worked-on'
import { contentStamp } from '@/content/articles/workflow/content-digest'
import { findNewestVersion } from '@/content/articles/workflow/describe-workflow'
import { idsOf } from '@/db/ids-of'
import { findArticleAnswer } from '@/moving/public-api/queries/find-article-answer'
import { searchAnswers } from '@/moving/public-api/queries/search-answers'
import type { Article } from '@/payload-types'
import { plainText } from '@/rich-text/plain-text'
import { loadSite } from '@/site/settings/load-site'
import { tool } from '../tool'
import { articleId, missing } from './common'

const PAGE = 20

export const search = tool({
  name: 'search',
  title: 'Search published articles',
  description: 'Searches what readers see: published articles, symptoms, and notices of danger.',
  scope: 'read',
  isReading: true,
  input: { query: z.string().trim().min(1).max(200) },
  run: async ({ payload }, { query }) =>
    (await searchAnswers(payload, await loadSite(payload), { q: query })).view,
})

export const readArticle = tool({
  name: 'read_article',
  title: 'Read a published article',
  description: 'A published article with its text as Markdown, its references and its review.',
  scope: 'read',
  isReading: true,
  input: { slug: z.string().min(1).max(200).describe('the last part of its address') },
  run: async ({ payload }, { slug }) => {
    const found = await findArticleAnswer(payload, await loadSite(payload), slug, 'markdown')
    if (!found) throw missing()
    return found.view
  },
})

export const listMyArticles = tool({
  name: 'list_my_articles',
  title: 'List my articles and drafts',
  description: 'The articles that are signed with the profile of the key’s owner, those changed last first.',
  scope: 'read',
  isReading: true,
  input: { page: z.int().min(1).max(1000).default(1) },
  run: async (req, { page }) => {
    const [profile] = idsOf(req.user?.author)
    if (profile === undefined) {
      throw new APIError(
        'The account of this key has no author profile, so it has no articles.',
        409,
        undefined,
        true,
      )
    }
    const found = await req.payload.find({
      collection: 'articles',
      where: { authors: { in: [profile] } },
      draft: true,
      depth: 0,
      limit: PAGE,
      page,
      sort: '-updatedAt',
      overrideAccess: false,
      req,
    })
    return { items: found.docs.map(listed), total: found.totalDocs, page, pages: found.totalPages }
  },
})

const listed = ({ id, question, slug, stage, _status, updatedAt }: Article) => ({
  id,
  question,
  slug: slug ?? null,
  stage: stage ?? null,
  isPublished: _status === 'published',
  updatedAt,
})

export const readDraft = tool({
  name: 'read_draft',
  title: 'Read the latest version of an article',
  description:
    'The latest version of an article, published or not, with its stamp (for update_draft) and the notes on it.',
  scope: 'read',
  isReading: true,
  input: { id: articleId },
  run: async (req, { id }) => {
    const article = await findNewestVersion(req, id)
    if (!article) throw missing()
    return { ...describe(article), notes: await notesOf(req, id) }
  },
})

/** An article's latest version for a model: its words, and what a change of them has to name. */
export const describe = (article: Article) => ({
  ...listed(article),
  summary: article.summary ?? null,
  keyPoints: (article.keyPoints ?? []).map(({ point }) => point),
  text: plainText(article.body),
  language: article.language,
  stamp: contentStamp({ ...article }),
})

async function notesOf(req: PayloadRequest, id: number) {
  if (!keyInUse(req.user)?.scopes.includes('notes') || !(await workedOn(req, id))) return []
  const threads = await findNotes(req, id)
  return threads.map(({ field, anchor, who, text, resolved, replies }) => ({
    field,
    quote: anchor.quote,
    who,
    text,
    isResolved: resolved !== null,
    replies: replies.map((reply) => ({ who: reply.who, text: reply.text })),
  }))
}
