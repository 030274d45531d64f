import type { NextRequest } from 'next/server'
import { showSearch } from '@/finding/search/show-search'

export const dynamic = 'force-dynamic'

export const GET = (request: NextRequest) => showSearch(request)
