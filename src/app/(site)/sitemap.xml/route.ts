import { answerSitemapIndex } from '@/finding/sitemap/answer-sitemap'

export const dynamic = 'force-dynamic'

export const GET = () => answerSitemapIndex()
