import { z } from 'zod'
import { contentFormats } from '../article-content'
import { findArticleAnswer } from '../queries/find-article-answer'
import { listArticles } from '../queries/list-articles'
import { listCommentAnswers } from '../queries/list-comment-answers'
import { article, articleSummary, comment, listOf } from '../schemas/answers'
import { fieldsOf, language, paging, slugParameter, updatedSince } from '../schemas/parameters'
import { operation, withFields } from './operation'

export const articleOperations = [
  operation({
    id: 'listArticles',
    path: '/articles',
    parameters: z.strictObject({
      ...paging,
      language,
      updatedSince,
      author: slugParameter.optional().describe('Only by this author.'),
      symptom: slugParameter.optional().describe('Only about this symptom.'),
      bodySystem: slugParameter.optional().describe('Only about symptoms of this body system.'),
      fields: fieldsOf(articleSummary.shape),
    }),
    answer: listOf('ArticleList', articleSummary.partial().required({ slug: true, url: true })),
    find: async ({ payload, site }, { fields, ...asked }) => {
      const { view, tags } = await listArticles(payload, site, asked)
      const items = view.items.map((item) => withFields(item, fields))
      return { view: { ...view, items }, tags }
    },
  }),
  operation({
    id: 'getArticle',
    path: '/articles/{slug}',
    parameters: z.strictObject({
      format: z.enum(contentFormats).default('html').describe('Of the content; Markdown is GFM.'),
      fields: fieldsOf(article.shape),
    }),
    answer: article,
    find: async ({ payload, site }, { format, fields }, slug) => {
      const found = await findArticleAnswer(payload, site, slug, format)
      return found && { ...found, view: withFields(found.view, fields) }
    },
  }),
  operation({
    id: 'listComments',
    path: '/articles/{slug}/comments',
    parameters: z.strictObject(paging),
    answer: listOf('CommentList', comment),
    find: ({ payload, site }, asked, slug) => listCommentAnswers(payload, site, slug, asked),
  }),
]
