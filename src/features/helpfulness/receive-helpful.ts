import type { Payload } from 'payload'
import { published } from '@/db/published'
import { FormRefusal } from '@/features/forms/form-refusal'
import { addressOf, limitWrites } from '@/features/forms/limit-writes'
import { countAct } from '@/features/forms/limiter'
import { networkHash } from '@/features/forms/network-hash'
import { readForm, type SentForm } from '@/features/forms/read-form'
import { refuseStaff } from '@/features/forms/refuse-staff'
import { newVoter, readVoter, voterCookie } from '@/features/ratings/voter-cookie'
import { answer, type Context, isSlug, missing } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { type AskedAbout, helpfulForm, helpfulPath } from './helpful-form'
import { hasVotedHelpful, voteHelpful } from './vote-helpful'

/**
 * POST of "Was this answer helpful?". Answers 303 to the article, or the question again with why not (400, 403, 408,
 * 413, 415, 429), or 404. A reader without a cookie gets one with the vote, because the article's page is the same for
 * everyone and sets none; how many new readers a network may have is limited for each article, by the day, whatever
 * cookie they bring: one from another form or an earlier visit costs nothing.
 */
export function receiveHelpful(slug: string, request: Request): Promise<Response> {
  return answer(helpfulPath(slug), async (context) => {
    const sent = await readForm(request)
    const article = isSlug(slug) ? await findQuestion(context, slug) : null
    if (!article) return missing(context, helpfulPath(slug))
    const refusal = await store(context, article, { ...sent, request })
    return refusal instanceof FormRefusal ? helpfulForm(context.site, article, refusal) : refusal
  })
}

async function store(
  { payload }: Context,
  article: AskedAbout,
  { fields, refusal, request }: SentForm & { request: Request },
): Promise<Response | FormRefusal> {
  const refused = refusal ?? (await refuseStaff(payload, request))
  if (refused) return refused
  const said = fields.get('helpful')
  if (said !== 'yes' && said !== 'no') return new FormRefusal(400, 'incomplete')
  const tooMany = await limitWrites(payload, 'helpful', request)
  if (tooMany) return tooMany
  const known = readVoter(request)
  if (!known || !(await hasVotedHelpful(payload, article.id, known))) {
    const seconds = await limitNewVoters(payload, article.id, request)
    if (seconds !== null) return new FormRefusal(429, 'tooMany', seconds)
  }
  const voter = known ?? newVoter()
  await voteHelpful(payload, { article: article.id, isHelpful: said === 'yes', voter })
  const response = redirectTo(`/articles/${article.slug}#helpful-received`, 303)
  response.headers.set('Set-Cookie', voterCookie(voter, '/articles'))
  return response
}

const limitNewVoters = (payload: Payload, article: number, request: Request): Promise<number | null> =>
  countAct(payload, 'helpful-new', networkHash(`helpful ${article}:${addressOf(request)}`))

async function findQuestion({ payload }: Context, slug: string): Promise<AskedAbout | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: { question: true, language: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  return docs[0] ? { ...docs[0], slug } : null
}
