import type { PayloadRequest } from 'payload'

/** The language and sender name of the site's mails. */
export async function findSender(req: PayloadRequest): Promise<{ language: string; siteName: string }> {
  const { language, siteName } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { language: true, siteName: true },
    req,
  })
  return { language, siteName }
}
