import type { SiteView } from '@/features/settings/site-view'
import type { OpenGraph } from './open-graph'

type OpenGraphMetaProps = {
  openGraph: OpenGraph
  site: SiteView
  path: string
  description: string | undefined
}

/** What other sites and messengers read to show a card of the page. */
export function OpenGraphMeta({ openGraph, site, path, description }: OpenGraphMetaProps) {
  const { type, title, picture } = openGraph
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.url + path} />
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {picture && (
        <>
          <meta property="og:image" content={site.url + picture.path} />
          <meta property="og:image:type" content={picture.type} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alt} />
        </>
      )}
    </>
  )
}
