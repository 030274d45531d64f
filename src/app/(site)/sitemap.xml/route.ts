import { answerSitemapIndex } from '@/features/sitemap/answer-sitemap'

export const dynamic = 'force-dynamic'

export const GET = () => answerSitemapIndex()
