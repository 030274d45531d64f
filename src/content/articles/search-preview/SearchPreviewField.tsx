import type { UIFieldServerProps } from 'payload'
import { env } from '@/env'
import { SearchPreview } from './SearchPreview'

/** Passes server data to the preview: the site's name and URL. */
export async function SearchPreviewField({ payload, req, user }: UIFieldServerProps) {
  const settings = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: false,
    user: user ?? req.user,
  })
  return <SearchPreview siteName={settings.siteName} siteUrl={env.PUBLIC_URL} />
}
