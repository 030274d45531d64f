import { published } from '@/db/published'
import { stringsFor } from '@/design/strings'
import { addressOf, limitWrites } from '@/features/forms/limit-writes'
import { countAct } from '@/features/forms/limiter'
import { networkHash } from '@/features/forms/network-hash'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { refuseStaff } from '@/features/forms/refuse-staff'
import { newVoter, readVoter, voterCookie } from '@/features/ratings/voter-cookie'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { hasVotedHelpful, voteHelpful } from './vote-helpful'

/**
 * POST of "Was this answer helpful?". Answers 303 to the article, or a page that says why not (400, 403, 404, 413, 415,
 * 429). A reader without a cookie gets one with the vote, because the article's page is the same for everyone and sets
 * none; how many new readers a network may have is limited for each article, by the day, whatever cookie they bring:
 * one from another form or an earlier visit costs nothing.
 */
export function receiveHelpful(slug: string, request: Request): Promise<Response> {
  const path = `/articles/${slug}`
  return answer(path, async (context) => {
    try {
      return await store(context, slug, request)
    } catch (refusal) {
      if (!(refusal instanceof FormRefused)) throw refusal
      return errorAnswer(path, {
        status: refusal.status,
        site: context.site,
        heading: stringsFor(context.site.language).refusals.helpful.notSent,
        text: refusal.wordsIn(context.site.language),
        backHref: path,
        headers: refusal.retryAfter ? { 'Retry-After': String(refusal.retryAfter) } : undefined,
      })
    }
  })
}

async function store(context: Context, slug: string, request: Request): Promise<Response> {
  const { payload } = context
  const form = await readForm(request)
  await refuseStaff(payload, request)
  const article = isSlug(slug) ? await findId(context, slug) : null
  if (article === null) return missing(context, `/articles/${slug}/helpful`)
  const said = form.get('helpful')
  if (said !== 'yes' && said !== 'no') throw new FormRefused(400, 'incomplete')
  await limitWrites(payload, 'helpful', request)
  const known = readVoter(request)
  if (!known || !(await hasVotedHelpful(payload, article, known))) {
    await limitNewVoters(context, article, request)
  }
  const voter = known ?? newVoter()
  await voteHelpful(payload, { article, isHelpful: said === 'yes', voter })
  const response = redirectTo(`/articles/${slug}#helpful-received`, 303)
  response.headers.set('Set-Cookie', voterCookie(voter, '/articles'))
  return response
}

async function limitNewVoters({ payload }: Context, article: number, request: Request): Promise<void> {
  const seconds = await countAct(
    payload,
    'helpful-new',
    networkHash(`helpful ${article}:${addressOf(request)}`),
  )
  if (seconds !== null) throw new FormRefused(429, 'tooMany', seconds)
}

async function findId({ payload }: Context, slug: string): Promise<number | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  return docs[0]?.id ?? null
}
