import { z } from 'zod'
import { findAuthorAnswer, listAuthorAnswers } from '../queries/author-answers'
import { author, listOf, profile } from '../schemas/answers'
import { fieldsOf, paging } from '../schemas/parameters'
import { operation, withFields } from './operation'

export const authorOperations = [
  operation({
    id: 'listAuthors',
    path: '/authors',
    parameters: z.strictObject({ ...paging, fields: fieldsOf(author.shape) }),
    answer: listOf('AuthorList', author.partial().required({ slug: true, url: true })),
    find: async ({ payload, site }, { fields, ...asked }) => {
      const { view, tags } = await listAuthorAnswers(payload, site, asked)
      return { view: { ...view, items: view.items.map((item) => withFields(item, fields)) }, tags }
    },
  }),
  operation({
    id: 'getAuthor',
    path: '/authors/{slug}',
    parameters: z.strictObject({ fields: fieldsOf(profile.shape) }),
    answer: profile,
    find: async ({ payload, site }, { fields }, slug) => {
      const found = await findAuthorAnswer(payload, site, slug)
      return found && { ...found, view: withFields(found.view, fields) }
    },
  }),
]
