import { answerConnect } from '@/moving/open-doors/infobutton/answer-connect'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerConnect(request)
