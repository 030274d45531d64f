import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import type { StoredState } from '@/rich-text/stored-node'
import { contentStamp, fieldsChangedSince } from '../workflow/content-digest'
import type { ContentField } from '../workflow/content-fields'
import { findNewestVersion } from '../workflow/describe-workflow'
import { requireSeen } from '../workflow/require-seen'
import { takeBackBlock } from './compare-bodies'
import { findCompared, type Wanted } from './find-compared'
import type { RETURNABLE } from './returnable'

export type TakeBackInput = {
  /** The version that has the earlier words. */
  from: Wanted
  field: (typeof RETURNABLE)[number]
  /** The number of the step in the comparison of the text; absent: the whole field. */
  block?: number
  /** What was seen. */
  contentDigest?: string
}

/**
 * Puts one field, or one block of the text, of an earlier version into the draft, as an ordinary save of the user.
 *
 * @returns the saved draft
 * @throws NotFound, Forbidden; APIError 400 without a stamp, 409 if the article has changed since it was compared
 * (with the changes) or there is nothing to take back
 */
export function takeBack(req: PayloadRequest, id: number, input: TakeBackInput): Promise<Article> {
  const words = speak(changesWords, req.i18n.language).takeBack
  const conflict = (message: string) => new APIError(message, 409, undefined, true)
  const work = async (own: PayloadRequest) => {
    await lockRows(own, 'articles', [id])
    const newest = await findNewestVersion(own, id)
    if (!newest) throw new NotFound(own.t)
    const { before } = await findCompared(own, id, { from: input.from, to: 'now' })
    await requireSeen(own, newest, input.contentDigest)
    const { field, block } = input
    const value =
      field === 'body' && block !== undefined
        ? takeBackBlock(before.article.body as StoredState, newest.body as StoredState, block)
        : before.article[field]
    const isSame = !changes(newest, { [field]: value }).includes(field)
    if (isSame || (block !== undefined && value === null)) throw conflict(words.nothing)
    await own.payload.update({
      collection: 'articles',
      id,
      data: { [field]: value, contentDigest: input.contentDigest, _status: 'draft' },
      draft: true,
      depth: 0,
      overrideAccess: false,
      req: own,
    })
    // The context was of this one save.
    own.context = {}
    const saved = await findNewestVersion(own, id)
    if (!saved) throw new NotFound(own.t)
    // A field that the user may not write is left out of a save without a word.
    if (!changes(newest, saved).includes(field)) throw new Forbidden(own.t)
    await recordAudit(own, {
      action: 'take back change',
      target: 'articles',
      targetId: id,
      title: saved.question,
      details: {
        field,
        ...(typeof before.wanted === 'number' ? { version: before.wanted } : { from: before.wanted }),
      },
    })
    return saved
  }
  return runInTransaction(req.payload, work, req.user)
}

const changes = (newest: Article, data: object): ContentField[] =>
  fieldsChangedSince(contentStamp({ ...newest }), { ...newest, ...data }) ?? []
