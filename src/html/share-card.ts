import { createHash } from 'node:crypto'
import type { Credential } from '@/design/AuthorName'
import { dayFormat } from '@/design/formatters'
import { stringsFor } from '@/design/strings'
import { drawableText } from './drawable-text'
import type { SharePicture } from './open-graph'
import type { SiteView } from './site-view'

/** The text on a generated picture of an article or the site; '' if there is none or it cannot be drawn. */
export type ShareCard = { siteName: string; question: string; authors: string; facts: string }

/** The input of the picture, as the article's page has it. */
export type ShareSource = {
  question: string
  authors: { name: string; credentials: Credential[] }[]
  reviewedOn: string | null
  publishedAt: string
}

export const SHARE_SIZE = { width: 1200, height: 630 }

/** Increment when the drawing changes, so that other sites fetch it again. */
const EDITION = 1
const AUTHORS_MOST = 3

/** The text of the picture, in the site's language. */
export function shareCard(site: SiteView, source: ShareSource): ShareCard {
  const t = stringsFor(site.language)
  const names = source.authors
    .slice(0, AUTHORS_MOST)
    .map(({ name, credentials }) =>
      [name, ...credentials.map(({ abbreviation }) => abbreviation)].filter((part) => part !== '').join(', '),
    )
  const [label, day] = source.reviewedOn
    ? [t.article.reviewed, source.reviewedOn]
    : [t.article.published, source.publishedAt]
  return {
    siteName: drawableText(site.name),
    question: drawableText(source.question),
    authors: drawableText(names.join(' · ')),
    facts: drawableText(`${label} ${dayInWords(day, t.locale)}`),
  }
}

function dayInWords(iso: string, locale: string): string {
  const day = new Date(iso)
  if (Number.isNaN(day.getTime())) return iso
  return dayFormat(locale).format(day)
}

/** The text of the picture of the whole site. */
export const siteCard = (site: SiteView): ShareCard => ({
  siteName: drawableText(site.name),
  question: drawableText(site.tagline),
  authors: '',
  facts: new URL(site.url).host,
})

/** The picture of an article whose editor set none. */
export const drawnSharePicture = (site: SiteView, article: ShareSource & { slug: string }): SharePicture =>
  drawn(`/articles/${article.slug}`, shareCard(site, article), article.question)

/** The picture of every page without its own. */
export const siteSharePicture = (site: SiteView): SharePicture =>
  drawn('', siteCard(site), `${site.name}: ${site.tagline}`)

/** The URL changes with the drawing. */
function drawn(folder: string, card: ShareCard, alt: string): SharePicture {
  const words = JSON.stringify([EDITION, card])
  const version = createHash('sha256').update(words).digest('base64url').slice(0, 10)
  return { path: `${folder}/share.png?v=${version}`, ...SHARE_SIZE, alt, type: 'image/png' }
}
