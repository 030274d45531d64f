import { showReceipt } from '@/community/receipts/show-receipt'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showReceipt('authors', (await params).slug, request)
