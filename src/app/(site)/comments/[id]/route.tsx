import { showPermalink } from '@/community/comments/show-comments'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ id: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { id } = await params
  return showPermalink(Number(id), `/comments/${id}`)
}
