import { sql } from '@payloadcms/db-postgres'
import { APIError, NotFound, type PayloadRequest } from 'payload'
import { commentDigest } from '@/community/comments/comment-digest'
import { COMMENT_LENGTH } from '@/community/comments/comment-rules'
import { type Cover, drawBars, orderCovers, readCovered } from '@/community/comments/covered-words'
import { coveringWords } from '@/community/comments/hooks/covering-words'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { CoveredComment, ShownWords } from './queue-view'

type Stored = { displayName: string; text: string; status: string; covered: unknown }

async function read(req: PayloadRequest, id: number): Promise<Stored> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`select display_name as "displayName", text, status, covered from comments where id = ${id}`,
  )
  if (!rows[0]) throw new NotFound(req.t)
  return rows[0] as Stored
}

/** Unlike that of a decision, which covers what readers get, this stamp also covers the words under the bars. */
function describe({ displayName, text, covered }: Stored): CoveredComment {
  const { original, covers } = readCovered(covered) ?? { original: text, covers: [] }
  return { original, covers, contentDigest: commentDigest({ displayName, text: `${text}\n${original}` }) }
}

/**
 * The original text of a comment.
 *
 * @throws NotFound
 */
export async function findCovered(req: PayloadRequest, id: number): Promise<CoveredComment> {
  return describe(await read(req, id))
}

/**
 * Covers parts of a comment for its readers. The ranges replace the previous ones, so an empty list uncovers
 * everything.
 *
 * @param wish with the stamp of `findCovered`: nobody covers or uncovers text other than what was on screen
 * @returns what the queue shows from now on
 * @throws NotFound, APIError 400 for invalid ranges, 409 with the current text in `data` if it has changed
 */
export function coverWords(
  req: PayloadRequest,
  id: number,
  wish: { covers: readonly Cover[]; contentDigest: string },
): Promise<ShownWords> {
  return runInTransaction(req.payload, (own) => cover(own, id, wish), req.user)
}

async function cover(
  req: PayloadRequest,
  id: number,
  wish: { covers: readonly Cover[]; contentDigest: string },
): Promise<ShownWords> {
  await lockRows(req, 'comments', [id])
  const words = speak(refusalWords, req.i18n.language)
  const stored = await read(req, id)
  const { displayName } = stored
  const { original, covers: before, contentDigest } = describe(stored)
  if (stored.status === 'withdrawn' || contentDigest !== wish.contentDigest) {
    throw new APIError(words.commentChanged, 409, shown(displayName, stored.text), true)
  }
  const covers = orderCovers(original, wish.covers)
  if (!covers) throw new APIError(words.coverItsParts, 400, undefined, true)
  const text = drawBars(original, covers)
  if (text.length > COMMENT_LENGTH) {
    throw new APIError(words.coverFewer, 400, undefined, true)
  }
  if (text !== stored.text) {
    await req.payload.update({
      collection: 'comments',
      id,
      data: { text, covered: covers.length > 0 ? { original, covers } : null },
      context: coveringWords,
      depth: 0,
      req,
    })
    await recordAudit(req, {
      action: covers.length > 0 ? 'cover words of comment' : 'uncover words of comment',
      target: 'comments',
      targetId: id,
      title: `Comment ${id}`,
      // Where, not what: the words may have to be erased.
      details: { from: before, to: covers },
    })
  }
  return shown(displayName, text)
}

const shown = (displayName: string, text: string): ShownWords => ({
  displayName,
  text,
  contentDigest: commentDigest({ displayName, text }),
})
