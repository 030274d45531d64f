import { answerSitemapFile } from '@/finding/sitemap/answer-sitemap'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ file: string }> }

export const GET = async (_request: Request, { params }: Params) => answerSitemapFile((await params).file)
