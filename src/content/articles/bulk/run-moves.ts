import { APIError, createLocalReq, type PayloadRequest } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { bulkWords } from '@/design/panel-words/bulk'
import { log } from '@/log'
import type { Article } from '@/payload-types'
import { contentStamp } from '../workflow/content-digest'
import { type BulkMove, makeMove } from './bulk-move'

export type BulkStep = { id: number; contentDigest: string; move: BulkMove }

export type BulkResult = {
  id: number
  question: string
  /** Of the version that was seen, or that stands there after the move. */
  contentDigest: string
  /** Why it was or would be refused, in the account's language; null if it was or would be done. */
  refusal: string | null
  /** Takes it back; null where that is not safe. */
  undo: BulkMove | null
}

/** Ends an attempt that was only to be looked at. */
class Undone extends Error {
  constructor(readonly result: BulkResult) {
    super('This was only a preview.')
  }
}

/** What a move would do to each article: it is attempted and undone. */
export async function previewMoves(
  req: PayloadRequest,
  ids: readonly number[],
  move: BulkMove,
): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const id of ids) {
    results.push(
      await attempt(req, id, move, async (own, article) => {
        const seen = contentStamp({ ...article })
        await makeMove(own, article, seen, move)
        throw new Undone({ ...about(article), contentDigest: seen, refusal: null, undo: null })
      }),
    )
  }
  return results
}

/** Makes each move in a transaction of its own: one that is refused stops no other. */
export async function runMoves(req: PayloadRequest, steps: readonly BulkStep[]): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const { id, contentDigest, move } of steps) {
    results.push(
      await attempt(req, id, move, async (own, article) => {
        const undo = await makeMove(own, article, contentDigest, move)
        const after = await findArticle(own, id, move.action === 'trash')
        return { ...about(article), contentDigest: contentStamp({ ...after }), refusal: null, undo }
      }),
    )
  }
  return results
}

async function attempt(
  req: PayloadRequest,
  id: number,
  { action }: BulkMove,
  work: (own: PayloadRequest, article: Article) => Promise<BulkResult>,
): Promise<BulkResult> {
  const { user, i18n, payload } = req
  // A transaction of its own, which speaks the language of the account.
  const own = await createLocalReq({ user: user ?? undefined, req: { i18n } }, payload)
  let known: Omit<BulkResult, 'refusal' | 'undo'> = { id, question: '', contentDigest: '' }
  try {
    return await runInTransaction(own, async () => {
      const article = await findArticle(own, id, action === 'restore')
      known = { ...about(article), contentDigest: contentStamp({ ...article }) }
      return work(own, article)
    })
  } catch (error) {
    if (error instanceof Undone) return error.result
    const refusal = error instanceof APIError && error.status < 500 ? error.message : null
    if (refusal === null) log.error({ err: error, article: id }, 'A move of many articles failed')
    return { ...known, refusal: refusal ?? speak(bulkWords, i18n.language).refusal.failed, undo: null }
  }
}

const about = ({ id, question }: Article) => ({ id, question: question ?? '' })

/** The latest version, if the account may read it. */
const findArticle = (own: PayloadRequest, id: number, isTrashed: boolean): Promise<Article> =>
  own.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    trash: isTrashed,
    depth: 0,
    overrideAccess: false,
    user: own.user,
    req: own,
  })
