import { showPreview } from '@/content/articles/preview/show-preview'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Params) {
  return showPreview(request, (await params).id)
}
