import type { Payload } from 'payload'
import { newVoter, readVoter, voterCookie } from '@/community/ratings/voter-cookie'
import { redirectToReceipt } from '@/community/receipts/receipt'
import { readDatabaseClock } from '@/db/database-clock'
import { published } from '@/db/published'
import { FormRefusal } from '@/forms/form-refusal'
import { addressOf, limitWrites } from '@/forms/limit-writes'
import { countAct } from '@/forms/limiter'
import { networkHash } from '@/forms/network-hash'
import { readForm, type SentForm } from '@/forms/read-form'
import { refuseStaff } from '@/forms/refuse-staff'
import { redirectTo } from '@/html/respond'
import { answer, type Context, isSlug, missing } from '@/site/answers/answer'
import { type AskedAbout, helpfulForm, helpfulPath } from './helpful-form'
import { issuePass, readPass } from './helpful-pass'
import { findHelpfulVote, voteHelpful } from './vote-helpful'

/**
 * POST of "Was this answer helpful?". Responds with 303, or the question with the reason for the refusal (400,
 * 403, 408, 413, 415, 429), or 404.
 *
 * The article's page is the same for everybody and sets no cookie, so a first vote comes without one. It gets a
 * cookie and is redirected to `takePass`, which checks whether the browser keeps it: otherwise each click would
 * count as a new reader.
 */
export function receiveHelpful(slug: string, request: Request): Promise<Response> {
  return answer(helpfulPath(slug), async (context) => {
    const sent = await readForm(request)
    const article = isSlug(slug) ? await findQuestion(context, slug) : null
    if (!article) return missing(context, helpfulPath(slug))
    const done = await receive(context.payload, article, { ...sent, request })
    return done instanceof FormRefusal ? helpfulForm(context.site, article, done) : done
  })
}

/** GET of the same URL: the question on its own; with a pass the second half of a first vote. */
export function takePass(slug: string, request: Request): Promise<Response> {
  const pass = new URL(request.url).searchParams.get('pass')
  return answer(helpfulPath(slug), async (context) => {
    const { payload, site } = context
    const article = isSlug(slug) ? await findQuestion(context, slug) : null
    if (!article) return missing(context, helpfulPath(slug))
    if (pass === null) return helpfulForm(site, article)
    const voter = readVoter(request)
    const network = networkHash(addressOf(request))
    const vote = readPass(pass, voter, {
      article: article.id,
      network,
      now: await readDatabaseClock(payload),
    })
    if (!vote) return helpfulForm(site, article, new FormRefusal(400, 'incomplete'))
    // Readers without cookies cannot be distinguished, so those of a network share one vote.
    const counted = vote.keepsCookie && voter !== null ? voter : `network ${network}`
    const done = await store(payload, article, { voter: counted, isHelpful: vote.isHelpful, request })
    return done instanceof FormRefusal ? helpfulForm(site, article, done) : done
  })
}

async function receive(
  payload: Payload,
  article: AskedAbout,
  { fields, refusal, request }: SentForm & { request: Request },
): Promise<Response | FormRefusal> {
  const refused = refusal ?? (await refuseStaff(payload, request))
  if (refused) return refused
  const said = fields.get('helpful')
  if (said !== 'yes' && said !== 'no') return new FormRefusal(400, 'incomplete')
  const isHelpful = said === 'yes'
  const known = readVoter(request)
  // A duplicate is already stored and does not count.
  if (known && (await findHelpfulVote(payload, article.id, known)) === isHelpful) return received(article)
  const tooMany = await limitWrites(payload, 'helpful', request)
  if (tooMany) return tooMany
  if (known) return store(payload, article, { voter: known, isHelpful, request })
  const voter = newVoter()
  const pass = issuePass(voter, {
    article: article.id,
    isHelpful,
    network: networkHash(addressOf(request)),
    now: await readDatabaseClock(payload),
  })
  return withCookie(redirectTo(`${helpfulPath(article.slug)}?pass=${pass}`, 303), voter)
}

type Vote = { voter: string; isHelpful: boolean; request: Request }

/**
 * The number of new readers per network is limited per article and day, whatever their cookies: one from another
 * form or an earlier visit costs nothing.
 */
async function store(
  payload: Payload,
  article: AskedAbout,
  { voter, isHelpful, request }: Vote,
): Promise<Response | FormRefusal> {
  if ((await findHelpfulVote(payload, article.id, voter)) === null) {
    const key = networkHash(`helpful ${article.id}:${addressOf(request)}`)
    const seconds = await countAct(payload, 'helpful-new', key)
    if (seconds !== null) return new FormRefusal(429, 'tooMany', seconds)
  }
  await voteHelpful(payload, { article: article.id, isHelpful, voter })
  const known = readVoter(request)
  return known ? withCookie(received(article), known) : received(article)
}

const received = (article: AskedAbout) => redirectToReceipt(`/articles/${article.slug}`, 'helpful')

function withCookie(response: Response, voter: string): Response {
  response.headers.append('Set-Cookie', voterCookie(voter, '/articles'))
  return response
}

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
