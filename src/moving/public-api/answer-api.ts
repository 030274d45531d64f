import { tags } from '@/cache/tags'
import { answer, type Context, isSlug } from '@/site/answers/answer'
import { findOldAddress } from '@/site/redirects/find-redirect'
import { isWithdrawn } from '@/site/redirects/was-published'
import { API_V1 } from './api-v1'
import { openApiDocument } from './openapi'
import { findOperation } from './operations'
import { jsonResponse, movedResponse, problemResponse, unavailableResponse } from './respond'
import { WrongParameters } from './wrong-parameters'

const NO_SUCH = `This address does not exist. The addresses are in ${API_V1}/openapi.json.`

/** GET of the public API. */
export function answerApi(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  return answer(
    pathname,
    async (context) => {
      try {
        return await answerVersion(context, pathname, searchParams)
      } catch (error) {
        if (!(error instanceof WrongParameters)) throw error
        return problemResponse(400, 'Some parameters are wrong.', { errors: error.errors })
      }
    },
    unavailableResponse,
  )
}

async function answerVersion(context: Context, path: string, query: URLSearchParams): Promise<Response> {
  if (!path.startsWith(`${API_V1}/`)) return notFound()
  const below = path.slice(API_V1.length)
  if (below === '/openapi.json') return answerDocument(context, query)
  const asked = findOperation(below)
  if (!asked || (asked.slug !== '' && !isSlug(asked.slug))) return notFound()
  const found = await asked.operation.run(context, query, asked.slug)
  if (!found) return missing(context, below, asked.slug, query)
  if ('movedTo' in found) return movedTo(below.replace(asked.slug, found.movedTo), query, [tags.symptoms])
  const { view, ...kept } = found
  return jsonResponse(view, kept)
}

function answerDocument({ site }: Context, query: URLSearchParams): Response {
  const [parameter] = query.keys()
  if (parameter !== undefined) {
    throw new WrongParameters([{ parameter: parameter.slice(0, 100), detail: 'is not a parameter here' }])
  }
  return jsonResponse(openApiDocument(site), { tags: [] })
}

const movedTo = (below: string, query: URLSearchParams, own: string[]) =>
  movedResponse(`${API_V1}${below}${query.size > 0 ? `?${query}` : ''}`, own)

const notFound = () => problemResponse(404, NO_SUCH, { tags: [tags.missing] })

/** Where the readers' page of something is. */
const PAGES: Record<string, string> = {
  articles: '/articles',
  authors: '/authors',
  symptoms: '/symptoms',
  'body-systems': '/body',
}

/** As the readers' page: leads on if it moved, 410 if it is gone for good, else 404. */
async function missing({ payload }: Context, below: string, slug: string, query: URLSearchParams) {
  const page = PAGES[below.split('/')[1] ?? '']
  if (page === undefined) return notFound()
  const old = await findOldAddress(payload, `${page}/${slug}`)
  if (old !== null && old !== 'gone' && old.to.startsWith(`${page}/`)) {
    const to = old.to.slice(page.length + 1)
    if (isSlug(to)) return movedTo(below.replace(slug, to), query, [tags.missing])
  }
  const isGone = old === 'gone' || (page === '/articles' && (await isWithdrawn(payload, slug)))
  return isGone
    ? problemResponse(410, 'This was withdrawn. Remove your copy.', { tags: [tags.missing] })
    : problemResponse(404, 'There is nothing with this slug.', { tags: [tags.missing] })
}
