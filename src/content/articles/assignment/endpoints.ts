import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { idsOf } from '@/db/ids-of'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { assignmentWords } from '@/design/panel-words/assignment'
import { findNewestVersion } from '../workflow/describe-workflow'
import { assignArticle, mayAssign } from './assign-article'
import { findAssignments, findCandidates } from './assignment'

const headers = { 'Cache-Control': 'no-store' }

const schema = (error: string) =>
  z.strictObject(
    {
      assignee: z.int().min(1).max(2_147_483_647).nullable(),
      due: z.iso.date().nullable().default(null),
    },
    { error },
  )

async function articleOf(req: PayloadRequest) {
  const article = await findNewestVersion(req, staffRequestId(req))
  if (!article) throw new NotFound(req.t)
  return article
}

/** `GET /api/articles/:id/assignment`: who has it in hand, and whom the user may give it to. */
const describe: Endpoint = {
  path: '/:id/assignment',
  method: 'get',
  handler: async (req) => {
    const article = await articleOf(req)
    const assignment = (await findAssignments(req, article.id))(article.id)
    const candidates = mayAssign(req, article)
      ? await findCandidates(req, [...idsOf(article.authors), ...idsOf(article.reviewer)])
      : []
    return Response.json({ assignment, candidates }, { headers })
  },
}

/** `POST` the same with `{assignee, due}`: gives it to an account until a day, or with null to nobody. */
const assign: Endpoint = {
  path: '/:id/assignment',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const giving = await readJson(req, schema(speak(assignmentWords, req.i18n.language).incomplete))
    const assignment = await runInTransaction(req, () => assignArticle(req, id, giving))
    return Response.json({ assignment }, { headers })
  },
}

export const assignmentEndpoints: Endpoint[] = [describe, assign]
