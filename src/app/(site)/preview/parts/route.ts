import { showParts } from '@/features/parts/show-parts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => showParts(request)
