import { receiveWish } from '@/finding/wishes/receive-wish'
import { showWishForm } from '@/finding/wishes/show-wish-form'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => showWishForm(request)

export const POST = (request: Request) => receiveWish(request)
