import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, RequestContext } from 'payload'
import type { RenewPassageInput } from '@/content/passages/approve-passage'
import { approvedTexts } from '@/content/passages/approved-texts'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { lockRows } from '@/db/lock-rows'
import { notify } from '@/desk/notifications/notify'
import type { Article } from '@/payload-types'
import type { WorkflowMove } from '../hooks/guard-workflow'
import { tellApprovalLost } from '../schedule/tell-approval-lost'
import { contentDigest } from '../workflow/content-digest'
import { noteEditsOf } from '../workflow/content-edits'
import { deciders, writers } from '../workflow/tell-move'
import { type PassageChange, recordPassageChange, withPassageChange } from './passage-change'
import { passageIds, placeTexts } from './place-texts'

/**
 * Brings the approved texts of its passages into an article, in the request's transaction.
 *
 * Where articles are approved anew, its newest version gets them and goes to review; readers keep the text that was
 * approved with the article. Where changes are shown at once, the live version gets them, too, and approvals stay.
 *
 * @param req of the site itself, without a user
 */
export async function renewArticle(req: PayloadRequest, input: RenewPassageInput): Promise<void> {
  await lockRows(req, 'articles', [input.article])
  const [newest, live] = [await findVersion(req, input.article, true), await findLive(req, input.article)]
  if (!newest) return
  const texts = await approvedTexts(req, passageIds(newest.body).concat(passageIds(live?.body)))
  const change: PassageChange = {
    title: input.title,
    by: { id: input.approvedById, name: input.approvedByName },
  }
  const renewed = renew(newest, texts)
  if (!input.atOnce) {
    if (renewed) await askAnew(req, newest, renewed, change, input.writers)
    return
  }
  const renewedLive = live && renew(live, texts)
  if (renewedLive) await write(req, renewedLive, change, {})
  if (newest._status === 'published' || !(renewed || renewedLive)) return
  // The live version has just become the newest one: what was written since goes on top of it again.
  await write(req, renewed ?? newest, change, { workflowMove: asItWas(newest) })
  if (!renewedLive) await recordPassageChange(req, newest, change)
  if (renewed && newest.stage === 'approved') await keepPlans(req, newest, renewed)
}

const findVersion = (req: PayloadRequest, id: number, draft: boolean): Promise<Article | null> =>
  req.payload.findByID({ collection: 'articles', id, draft, depth: 0, disableErrors: true, req })

async function findLive(req: PayloadRequest, id: number): Promise<Article | null> {
  const article = await findVersion(req, id, false)
  return article?._status === 'published' ? article : null
}

/** The version with today's texts; null if it has them. */
function renew(article: Article, texts: ReadonlyMap<number, unknown>): Article | null {
  const renewed = { ...article, body: placeTexts(article.body, texts) }
  return contentDigest(renewed) === contentDigest({ ...article }) ? null : renewed
}

/** Writes a version as it is: a draft, or what readers see. */
async function write(
  req: PayloadRequest,
  article: Article,
  change: PassageChange,
  context: RequestContext,
): Promise<void> {
  const { id, createdAt: _, updatedAt: __, contentDigest: ___, ...data } = article
  req.context = {}
  await req.payload.update({
    collection: 'articles',
    id,
    data,
    draft: article._status !== 'published',
    depth: 0,
    context: { ...withPassageChange(change), ...context },
    req,
  })
  req.context = {}
}

const asItWas = ({ stage, workflow }: Article): WorkflowMove => ({
  stage: stage ?? 'draft',
  workflow: { ...workflow },
})

/** An article that somebody is writing stays with them; any other goes to review. */
async function askAnew(
  req: PayloadRequest,
  before: Article,
  renewed: Article,
  change: PassageChange,
  authors: number[],
): Promise<void> {
  const isWritten = before.stage === 'draft' || !before.stage
  const submittedAt = (await readDatabaseClock(req)).toISOString()
  const workflow = { submittedAt, submittedBy: change.by.name, note: null }
  const move: WorkflowMove = isWritten ? asItWas(before) : { stage: 'in-review', workflow }
  await write(req, { ...renewed, _status: 'draft' }, change, { workflowMove: move })
  await noteEditsOf(req, before.id, authors)
  await tellApprovalLost(req, before, contentDigest({ ...before }))
  if (isWritten) return recordPassageChange(req, before, change)
  await recordPassageChange(req, before, change, 'ask for approval anew')
  await notify(req, {
    kind: 'passage-changed',
    article: before,
    recipients: [...(await deciders(req, before)), ...(await writers(req, before))],
    note: change.title,
    onceUntilRead: true,
  })
}

/** What was planned is published with the new text: its approval covers it now. */
async function keepPlans(req: PayloadRequest, before: Article, after: Article): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update payload_jobs set input = jsonb_set(input, '{digest}', to_jsonb(${contentDigest({ ...after })}::text))
    where task_slug = 'changePublication' and completed_at is null and (input->>'article')::int = ${before.id}
      and input->>'digest' = ${contentDigest({ ...before })}`)
}
