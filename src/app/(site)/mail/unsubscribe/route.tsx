import { receiveUnsubscribing, showUnsubscribePage } from '@/community/subscriptions/unsubscribe-page'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => showUnsubscribePage(request)

export const POST = (request: Request) => receiveUnsubscribing(request)
