import { findArticleSubject, showReceipt } from '@/community/receipts/show-receipt'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showReceipt('articles', (await params).slug, request, findArticleSubject)
