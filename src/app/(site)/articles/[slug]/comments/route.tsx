import { showComments } from '@/community/comments/show-comments'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showComments((await params).slug, request.url)
