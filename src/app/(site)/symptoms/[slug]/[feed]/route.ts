import { answerSymptomFeed } from '@/finding/feeds/answer-feed'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string; feed: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { slug, feed } = await params
  return answerSymptomFeed(slug, feed)
}
