import { showParts } from '@/parts/show-parts'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ name: string }> }

export async function GET(request: Request, { params }: Params) {
  return showParts(request, (await params).name)
}
