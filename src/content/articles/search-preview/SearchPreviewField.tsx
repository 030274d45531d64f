import type { UIFieldServerProps } from 'payload'
import { env } from '@/env'
import { SearchPreview } from './SearchPreview'

/** Gives the preview what only the server knows: the name and the address of the site. */
export async function SearchPreviewField({ payload, req, user }: UIFieldServerProps) {
  const settings = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: false,
    user: user ?? req.user,
  })
  return <SearchPreview siteName={settings.siteName} siteUrl={env.PUBLIC_URL} />
}
