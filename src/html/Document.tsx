import type { ReactNode } from 'react'
import { type Paging, pageHref } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { paperColors } from '@/design/tokens.css'
import { fullTitle } from './full-title'
import { InlineScript, JsonLd } from './InlineText'
import { iconPaths } from './icon-files'
import { OpenGraphMeta } from './OpenGraphMeta'
import type { OpenGraph } from './open-graph'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'
import type { SiteView } from './site-view'

/** A feed linked in a page's head. */
export type FeedLink = { href: string; type: string; title: string }

type DocumentProps = {
  site: SiteView
  path: string
  paging: Paging | undefined
  title: string
  description: string | undefined
  robots: string | undefined
  jsonLd: object | undefined
  /** Never on a reader page. */
  script: string | undefined
  openGraph: OpenGraph
  feeds: FeedLink[]
  body: ReactNode
}

/** The complete document around a page's content, but for what all documents begin with (respond.ts). */
export function Document(props: DocumentProps) {
  const { site, path, paging, title, description, robots, jsonLd, openGraph, feeds, script, body } = props
  const t = stringsFor(site.language)
  const address = paging ? pageHref(paging, paging.page) : path
  const isIndexed = !robots?.includes('noindex')
  return (
    <html lang={site.language}>
      {/* biome-ignore lint/style/noHeadElement: next/head belongs to React pages of Next; this is a document of our own. */}
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle(title, site.name)}</title>
        {description && <meta name="description" content={description} />}
        {robots && <meta name="robots" content={robots} />}
        {isIndexed && <link rel="canonical" href={site.url + address} />}
        {paging && paging.page > 1 && <link rel="prev" href={pageHref(paging, paging.page - 1)} />}
        {paging && paging.page < paging.pages && <link rel="next" href={pageHref(paging, paging.page + 1)} />}
        {isIndexed && (
          <OpenGraphMeta
            openGraph={openGraph}
            site={site}
            path={address}
            title={title}
            description={description}
          />
        )}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={paperColors.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={paperColors.dark} media="(prefers-color-scheme: dark)" />
        {feeds.map(({ href, type, title: name }) => (
          <link key={href} rel="alternate" type={type} title={name} href={href} />
        ))}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.name}
          href="/opensearch.xml"
        />
        <link rel="icon" href={iconPaths.ico} sizes="32x32" />
        <link rel="icon" type="image/svg+xml" href={iconPaths.svg} />
        <link rel="apple-touch-icon" href={iconPaths.apple} />
        <link rel="manifest" href={iconPaths.manifest} />
      </head>
      <body>
        <a className="skip vh" href="#main">
          {t.skipToContent}
        </a>
        <SiteHeader site={site} path={path} />
        <main id="main" className="wrap">
          {body}
        </main>
        <SiteFooter site={site} />
        {/* After the text that it repeats, so that both compress together. */}
        {jsonLd && <JsonLd data={jsonLd} />}
        {script && <InlineScript text={script} />}
      </body>
    </html>
  )
}
