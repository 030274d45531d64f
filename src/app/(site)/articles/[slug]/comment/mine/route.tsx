import { changeOwnComment, showOwnComments } from '@/community/comments/own-comments-form'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showOwnComments((await params).slug, request)

export const POST = async (request: Request, { params }: Params) =>
  changeOwnComment((await params).slug, request)
