import { speculationRules } from '@/html/speculation-rules'

export const dynamic = 'force-dynamic'

const WEEK_S = 7 * 24 * 60 * 60

/** No tag: it never changes, and browsers should cache it instead of requesting it with each page. */
export const GET = () =>
  new Response(JSON.stringify(speculationRules), {
    headers: {
      'Content-Type': 'application/speculationrules+json',
      'Cache-Control': `public, max-age=${WEEK_S}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
