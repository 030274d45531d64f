import type { SiteView } from '@/html/site-view'

type Named = { slug: string; name: string }

/** Something with a page of its own, with its absolute URL. */
export const linkTo =
  (site: SiteView, folder: 'articles' | 'authors' | 'symptoms' | 'body') =>
  ({ slug, name }: Named) => ({ slug, name, url: `${site.url}/${folder}/${slug}` })

type Teaser = { slug: string; language?: string; question: string; summary: string | null }

/** An article in a list. */
export const teaserOf =
  (site: SiteView) =>
  ({ slug, language, question, summary }: Teaser) => ({
    slug,
    url: `${site.url}/articles/${slug}`,
    language: language ?? null,
    question,
    summary,
  })
