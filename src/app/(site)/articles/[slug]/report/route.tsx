import { receiveReport } from '@/community/error-reports/receive-report'
import { showReportForm } from '@/community/error-reports/show-report-form'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (_request: Request, { params }: Params) => showReportForm((await params).slug)

export const POST = async (request: Request, { params }: Params) =>
  receiveReport((await params).slug, request)
