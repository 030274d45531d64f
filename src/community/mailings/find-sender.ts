import type { PayloadRequest } from 'payload'

/** In which language and in whose name the site writes. */
export async function findSender(req: PayloadRequest): Promise<{ language: string; siteName: string }> {
  const { language, siteName } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { language: true, siteName: true },
    req,
  })
  return { language, siteName }
}
