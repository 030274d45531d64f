import { receiveConfirmation, showConfirmPage } from '@/community/subscriptions/confirm-page'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => showConfirmPage(request)

export const POST = (request: Request) => receiveConfirmation(request)
