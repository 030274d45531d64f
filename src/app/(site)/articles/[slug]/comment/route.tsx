import { receiveComment } from '@/community/comments/receive-comment'
import { showCommentForm } from '@/community/comments/show-comment-form'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showCommentForm((await params).slug, request)

export const POST = async (request: Request, { params }: Params) =>
  receiveComment((await params).slug, request)
