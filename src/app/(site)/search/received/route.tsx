import { showWishReceipt } from '@/finding/wishes/show-receipt'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => showWishReceipt(request)
