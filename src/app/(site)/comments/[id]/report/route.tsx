import { receiveCommentReport, showReportCommentForm } from '@/community/comments/report-comment-form'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ id: string }> }

export const GET = async (_request: Request, { params }: Params) => showReportCommentForm((await params).id)

export const POST = async (request: Request, { params }: Params) =>
  receiveCommentReport((await params).id, request)
