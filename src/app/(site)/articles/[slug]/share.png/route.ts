import { answerShareImage } from '@/finding/share-image/answer-share-image'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (_request: Request, { params }: Params) => answerShareImage((await params).slug)
