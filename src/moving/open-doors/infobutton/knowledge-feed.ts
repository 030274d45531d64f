import { stringsFor } from '@/design/strings'
import { escapeHtml } from '@/finding/feeds/clean-text'
import type { LastingIds } from '@/finding/feeds/lasting-ids'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import type { Answers } from './find-answers'
import { type InfobuttonRequest, names } from './read-request'

type Entry = { id: string; title: string; href: string; language: string; updated: string; html: string }

/** The answer to a knowledge request, independent of its format. */
export type KnowledgeFeed = {
  title: string
  subtitle: string
  site: Pick<SiteView, 'url' | 'language' | 'publisherName'>
  updated: string
  /** What was asked, by the name of each parameter. */
  categories: { scheme: string; term: string }[]
  entries: Entry[]
}

/** @param updated of what has no date of its own, ISO 8601 */
export function knowledgeFeed(
  site: SiteView,
  asked: InfobuttonRequest,
  { symptoms, redLines, articles }: Answers,
  lastingId: LastingIds,
  updated: string,
): KnowledgeFeed {
  const t = stringsFor(site.language).connect
  const warning = (slug: string) =>
    redLines.flatMap((line) =>
      line.slug === slug ? [line.text.replaceAll(EMERGENCY_NUMBER, site.emergencyNumber)] : [],
    )
  return {
    title: site.name,
    subtitle: t.title,
    site,
    updated,
    categories: [
      { scheme: names.system, term: asked.system },
      { scheme: names.code, term: asked.code },
      { scheme: names.displayName, term: asked.displayName },
      { scheme: 'informationRecipient', term: 'PAT' },
      { scheme: names.language, term: asked.language || site.language },
    ],
    entries: [
      ...symptoms.map(({ id, slug, plainName, definition }) => ({
        id: lastingId('symptom', id),
        title: plainName,
        href: `${site.url}/symptoms/${slug}`,
        language: site.language,
        updated,
        html: [
          ...warning(slug).map((text) => `<p><strong>${escapeHtml(text)}</strong></p>`),
          paragraph(definition),
        ].join(''),
      })),
      ...articles.map(({ id, slug, language, question, summary, publishedAt }) => ({
        id: lastingId('article', id),
        title: question,
        href: `${site.url}/articles/${slug}`,
        language: language ?? site.language,
        updated: publishedAt,
        html: paragraph(summary),
      })),
    ],
  }
}

const paragraph = (text: string | null) => (text ? `<p>${escapeHtml(text)}</p>` : '')

/** As an Atom feed (RFC 4287), the form of HL7's knowledge response. */
export function writeAtom({ title, subtitle, site, updated, categories, entries }: KnowledgeFeed): string {
  const e = escapeHtml
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${e(site.url)}/" xml:lang="${e(site.language)}">
<title type="text">${e(title)}</title>
<subtitle type="text">${e(subtitle)}</subtitle>
<author><name>${e(site.publisherName)}</name><uri>${e(site.url)}/</uri></author>
<updated>${updated}</updated>
<id>${e(site.url)}/connect</id>
${categories.map(({ scheme, term }) => `<category scheme="${scheme}" term="${e(term)}"/>`).join('\n')}
${entries
  .map(
    (entry) => `<entry xml:lang="${e(entry.language)}">
<title type="text">${e(entry.title)}</title>
<link rel="alternate" type="text/html" hreflang="${e(entry.language)}" href="${e(entry.href)}"/>
<id>${e(entry.id)}</id>
<updated>${entry.updated}</updated>
<summary type="html">${e(entry.html)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>
`
}

/** The same members as JSON: texts are `_value`, as record systems that ask MedlinePlus Connect expect them. */
export function writeKnowledgeJson(feed: KnowledgeFeed): object {
  const { title, subtitle, site, updated, categories, entries } = feed
  const value = (text: string) => ({ _value: text })
  const plain = (text: string) => ({ type: 'text', _value: text })
  return {
    feed: {
      base: `${site.url}/`,
      lang: site.language,
      title: plain(title),
      subtitle: plain(subtitle),
      author: { name: value(site.publisherName), uri: value(`${site.url}/`) },
      updated: value(updated),
      category: categories,
      id: value(`${site.url}/connect`),
      entry: entries.map((entry) => ({
        lang: entry.language,
        title: plain(entry.title),
        link: [
          {
            rel: 'alternate',
            type: 'text/html',
            hreflang: entry.language,
            href: entry.href,
            title: entry.title,
          },
        ],
        id: value(entry.id),
        updated: value(entry.updated),
        summary: { type: 'html', _value: entry.html },
      })),
    },
  }
}
