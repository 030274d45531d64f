import { answerLlmsText } from '@/moving/open-doors/llms-text'

export const dynamic = 'force-dynamic'

export const GET = () => answerLlmsText()
