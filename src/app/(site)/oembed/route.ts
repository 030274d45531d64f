import { answerOembed } from '@/moving/open-doors/oembed'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerOembed(request)
