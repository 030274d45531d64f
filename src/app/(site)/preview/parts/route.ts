import { showParts } from '@/parts/show-parts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => showParts(request)
