import type { IncomingMessage, ServerResponse } from 'node:http'
import { BARE_PAGE_HEADERS, barePages } from './bare-page'
import { endToEndHeaders } from './forward-request'
import type { LoopBack } from './loop-back'
import { type Refusal, refuseRequest } from './refuse-request'
import { UNREAD_HEADER } from './unread-header'

const REASONS: Record<number, string> = { 408: 'too-slow', 413: 'too-large' }
/** The same timeout as for a page rendered for the cache. */
const WITHIN_MS = 10_000

/**
 * Answers a reader form whose body was not read. The form itself renders the response, in the site's language and
 * with the way back to the input; if it cannot, or the server is overloaded, a page without layout does.
 */
export async function giveFormBack(
  loopBack: LoopBack,
  req: IncomingMessage,
  res: ServerResponse,
  refusal: Refusal,
): Promise<void> {
  const reason = REASONS[refusal.status]
  const page = reason ? await askForm(loopBack, req, reason).catch(() => null) : null
  const isForm = page?.status === refusal.status
  const bare = { headers: { ...BARE_PAGE_HEADERS, ...refusal.headers }, page: barePages.notTaken }
  refuseRequest(req, res, { ...refusal, ...(isForm ? { headers: page.headers, page: page.body } : bare) })
}

async function askForm(loopBack: LoopBack, req: IncomingMessage, reason: string) {
  const { 'content-type': _, ...headers } = endToEndHeaders(req.headers)
  const page = await loopBack.ask(
    req.url ?? '',
    { ...headers, 'content-length': 0, [UNREAD_HEADER]: reason },
    WITHIN_MS,
    'POST',
  )
  return { ...page, headers: endToEndHeaders(page.headers) }
}
