import { tags } from '@/cache/tags'
import { env } from '@/env'
import { writeRobots } from '@/finding/sitemap/robots'

export const dynamic = 'force-dynamic'

export const GET = () =>
  new Response(writeRobots(env.PUBLIC_URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Tag': tags.site },
  })
