import { showDevelopers } from '@/moving/public-api/show-developers'

export const dynamic = 'force-dynamic'

export const GET = () => showDevelopers()
