import { receiveHelpful } from '@/features/helpfulness/receive-helpful'
import { redirectTo } from '@/html/respond'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

/** The question itself stands at the end of the article. */
export const GET = async (_request: Request, { params }: Params) =>
  redirectTo(`/articles/${encodeURIComponent((await params).slug)}#helpful`, 303)

export const POST = async (request: Request, { params }: Params) =>
  receiveHelpful((await params).slug, request)
