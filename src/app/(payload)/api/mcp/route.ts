import { receiveMcp } from '@/moving/mcp/receive-mcp'

export const dynamic = 'force-dynamic'

export const POST = receiveMcp

/** Each request stands for itself: there is neither a stream to open nor a session to end. */
const refuse = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })
export const GET = refuse
export const DELETE = refuse
