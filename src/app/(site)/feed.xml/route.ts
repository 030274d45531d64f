import { answerSiteFeed } from '@/finding/feeds/answer-feed'

export const dynamic = 'force-dynamic'

export const GET = () => answerSiteFeed('feed.xml')
