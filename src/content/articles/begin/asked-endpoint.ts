import { APIError, type Endpoint, Forbidden } from 'payload'
import { whoIs } from '@/access/roles'
import { readId } from '@/db/read-id'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { findAsked } from './find-asked'

const QUESTION_LENGTH = 200

/**
 * `GET /api/articles/asked?question=&except=`: articles that ask the same, among those that the user may read.
 *
 * @throws Forbidden without a staff account; APIError 400 for a question that cannot be one
 */
export const askedEndpoint: Endpoint = {
  path: '/asked',
  method: 'get',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const question = (req.searchParams.get('question') ?? '').trim()
    const except = req.searchParams.get('except')
    const isWrong =
      question.length > QUESTION_LENGTH ||
      findUnstorableText(question) !== null ||
      (except !== null && readId(except) === null)
    if (isWrong) throw new APIError(speak(refusalWords, req.i18n.language).incomplete, 400, undefined, true)
    const asked = await findAsked(req, question, except === null ? null : readId(except))
    return Response.json({ asked }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
