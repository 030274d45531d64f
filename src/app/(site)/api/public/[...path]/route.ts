import { answerApi } from '@/moving/public-api/answer-api'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerApi(request)
