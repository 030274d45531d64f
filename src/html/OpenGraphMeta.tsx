import { stringsFor } from '@/design/strings'
import type { OpenGraph } from './open-graph'
import { siteSharePicture } from './share-card'
import type { SiteView } from './site-view'

type OpenGraphMetaProps = {
  openGraph: OpenGraph
  site: SiteView
  path: string
  title: string
  description: string | undefined
}

/** Metadata from which other sites and messengers build a card of the page. */
export function OpenGraphMeta({ openGraph, site, path, title, description }: OpenGraphMetaProps) {
  const { type, article } = openGraph
  const picture = openGraph.picture ?? siteSharePicture(site)
  const isWide = picture.width > picture.height
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={localeOf(openGraph.language ?? site.language)} />
      <meta property="og:title" content={openGraph.title ?? title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.url + path} />
      <meta name="twitter:card" content={isWide ? 'summary_large_image' : 'summary'} />
      <meta property="og:image" content={site.url + picture.path} />
      {picture.type && <meta property="og:image:type" content={picture.type} />}
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      {article && (
        <>
          <meta property="article:published_time" content={article.publishedAt} />
          <meta property="article:modified_time" content={article.modifiedAt} />
          {article.authors.map((profile) => (
            <meta key={profile} property="article:author" content={site.url + profile} />
          ))}
          {article.tags.map((name) => (
            <meta key={name} property="article:tag" content={name} />
          ))}
        </>
      )}
    </>
  )
}

/** Open Graph requires a territory, with an underscore. */
const localeOf = (language: string) => stringsFor(language).locale.replace('-', '_')
