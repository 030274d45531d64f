import { showReceipt } from '@/community/receipts/show-receipt'
import { findByline } from '@/content/authors/find-author'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showReceipt('authors', (await params).slug, request, ({ payload }, slug) => findByline(payload, slug))
