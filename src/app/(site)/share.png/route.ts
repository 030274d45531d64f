import { answerSiteShareImage } from '@/finding/share-image/answer-share-image'

export const dynamic = 'force-dynamic'

export const GET = () => answerSiteShareImage()
