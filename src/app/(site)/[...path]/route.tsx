import { answer, missing } from '@/features/site/answer'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ path: string[] }> }

/** No page has this address: it may have moved. */
export async function GET(_request: Request, { params }: Params) {
  const path = `/${(await params).path.map(encodeURIComponent).join('/')}`
  return answer(path, (context) => missing(context, path))
}
