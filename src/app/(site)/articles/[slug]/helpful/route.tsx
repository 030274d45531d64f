import { receiveHelpful, takePass } from '@/community/helpfulness/receive-helpful'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) => takePass((await params).slug, request)

export const POST = async (request: Request, { params }: Params) =>
  receiveHelpful((await params).slug, request)
