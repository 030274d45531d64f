import { tags } from '@/cache/tags'

export const dynamic = 'force-dynamic'

const text = `User-agent: *
Disallow: /admin
Disallow: /api
`

export const GET = () =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Tag': tags.site } })
