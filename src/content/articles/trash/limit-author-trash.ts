import { APIError, type PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { wasEverPublic } from '@/site/redirects/was-published'

const refused = (message: string) => new APIError(message, 403, undefined, true)

/**
 * Authors may move their own drafts to the trash. An article that was public, is in review or approved, or has other
 * authors, is decided by an editor. The article's row is already locked.
 *
 * @throws APIError 403 in words
 */
export async function limitAuthorTrash(req: PayloadRequest, id: number): Promise<void> {
  if (whoIs(req.user) !== 'author') return
  const words = speak(refusalWords, req.i18n.language)
  if (await wasEverPublic(req, id)) throw refused(words.readersHadIt)
  const newest = await req.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, req })
  if (newest.stage !== 'draft') throw refused(words.notYourDraft)
  const [profile] = idsOf(req.user?.author)
  if (idsOf(newest.authors).some((author) => author !== profile)) throw refused(words.othersSign)
}
