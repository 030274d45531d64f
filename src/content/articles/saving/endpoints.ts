import { APIError, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { staffRequestId } from '@/access/staff-request'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { Article } from '@/payload-types'
import { CONTENT } from '../workflow/content-fields'
import { findNewestVersion } from '../workflow/describe-workflow'
import { mayWrite, peopleOf } from '../workflow/workflow-rights'
import { type Cursor, listEarlierWords, openEarlierWord } from './list-earlier-words'

const fieldSchema = z.enum(CONTENT)
const markSchema = z.string().regex(/^[0-9a-f]{6,64}$/)

const listSchema = z.object({
  field: fieldSchema.optional(),
  every: z.enum(['true', 'false']).optional(),
  after: z
    .string()
    .transform((text) => text.split('~'))
    .pipe(z.tuple([z.iso.datetime({ offset: true }), fieldSchema, markSchema]))
    .transform(([at, field, mark]): Cursor => ({ at, field, mark }))
    .optional(),
})

const noStore = { headers: { 'Cache-Control': 'no-store' } }

/**
 * `GET /api/articles/{id}/earlier-words`: what its fields said at earlier saves, 20 at a time, newest first.
 *
 * @throws Forbidden (403) unless the user may write in the article; NotFound (404) if they may not read it; APIError
 * 400 for a wrong query
 */
const list: Endpoint = {
  path: '/:id/earlier-words',
  method: 'get',
  handler: async (req) => {
    const article = await writtenArticle(req)
    const query = listSchema.safeParse(Object.fromEntries(req.searchParams))
    if (!query.success) {
      const part = query.error.issues[0]?.path[0] ?? 'query'
      const { wrongRequest } = speak(refusalWords, req.i18n.language)
      throw new APIError(wrongRequest(String(part)), 400, undefined, true)
    }
    const { field, every, after } = query.data
    return Response.json(
      await listEarlierWords(req, article, { field, isEvery: every === 'true', after }),
      noStore,
    )
  },
}

/** `GET /api/articles/{id}/earlier-words/{field}/{mark}`: one of them whole, with what the field says now. */
const open: Endpoint = {
  path: '/:id/earlier-words/:field/:mark',
  method: 'get',
  handler: async (req) => {
    const article = await writtenArticle(req)
    const field = fieldSchema.safeParse(req.routeParams?.field)
    const mark = markSchema.safeParse(req.routeParams?.mark)
    const word =
      field.success && mark.success ? await openEarlierWord(req, article, field.data, mark.data) : null
    if (!word) throw new NotFound(req.t)
    return Response.json(word, noStore)
  },
}

/** The article of the request, for who may write in it. */
async function writtenArticle(req: PayloadRequest): Promise<Article> {
  const article = await findNewestVersion(req, staffRequestId(req))
  if (!article) throw new NotFound(req.t)
  if (!mayWrite(peopleOf(req.user, article))) throw new Forbidden(req.t)
  return article
}

export const savingEndpoints: Endpoint[] = [list, open]
