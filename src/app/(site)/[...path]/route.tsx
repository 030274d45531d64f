import { answer, missing } from '@/site/answers/answer'
import { findSiteFile } from '@/site/site-files/answer-site-file'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ path: string[] }> }

/** No page has this URL: it is a file that browsers request everywhere, or it may have moved. */
export async function GET(_request: Request, { params }: Params) {
  const path = `/${(await params).path.map(encodeURIComponent).join('/')}`
  return answer(path, async (context) => (await findSiteFile(context, path)) ?? missing(context, path))
}
