import { Feed } from 'feed'
import { cleanText, escapeHtml, inCdata } from './clean-text'
import type { FeedFile } from './feed-formats'
import type { FeedEntry, FeedView } from './feed-view'
import { writeJsonFeed } from './write-json-feed'

/** For a feed without entries, which needs some constant date. */
const NEVER = '1970-01-01T00:00:00.000Z'

const lastChange = (view: FeedView): string =>
  view.entries.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), NEVER)

/**
 * A feed as RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1.
 *
 * @returns the file's text, deterministic
 */
export function writeFeed(view: FeedView, file: FeedFile): string {
  if (file === 'feed.json') return writeJsonFeed(view)
  const feed = new Feed({
    id: view.id,
    title: cleanText(view.title),
    description: cleanText(view.description),
    link: view.home,
    feed: `${view.folder}/${file}`,
    language: view.language,
    updated: new Date(lastChange(view)),
    generator: false,
    // The maximum width of an RSS image; Atom has no limit.
    image: file === 'feed.xml' ? view.icons.channel : view.icons.logo,
    favicon: view.icons.icon,
    // Atom requires an author for each entry (RFC 4287, 4.1.2).
    author: { name: cleanText(view.publisher) },
  })
  for (const entry of view.entries) feed.addItem(file === 'feed.xml' ? rssItem(entry) : atomItem(entry))
  if (file === 'feed.xml') return feed.rss2()
  // The library does not support languages in Atom.
  const languages = view.entries.map(({ language }) => language)
  return feed
    .atom1()
    .replace('<feed ', `<feed ${langOf(view.language)} `)
    .replace(/^ {4}<entry>$/gm, () => `    <entry ${langOf(languages.shift() ?? view.language)}>`)
}

const langOf = (language: string) => `xml:lang="${escapeHtml(language)}"`

function baseItem(entry: FeedEntry) {
  return {
    id: entry.id,
    link: entry.address,
    date: new Date(entry.updatedAt),
    published: new Date(entry.publishedAt),
    // The library only declares the authors' namespace if there is content.
    content: inCdata(entry.html || escapeHtml(summaryOf(entry))),
    // Even if it repeats the title: RSS requires it before the content.
    description: inCdata(escapeHtml(summaryOf(entry))),
  }
}

const summaryOf = ({ summary, title }: FeedEntry) => summary ?? title

/** The library escapes `&` in an attribute but not `<`. */
const categoriesOf = ({ categories }: FeedEntry) =>
  categories.map((name) => cleanText(name).replaceAll('<', '‹'))

/** Atom titles and summaries are HTML here, so plain text is escaped (RFC 4287, 3.1). */
function atomItem(entry: FeedEntry) {
  return {
    ...baseItem(entry),
    title: inCdata(escapeHtml(entry.title)),
    category: categoriesOf(entry).map((term) => ({ name: term, term })),
    author: entry.authors.map(({ name, address }) => ({ name: cleanText(name), link: address ?? undefined })),
  }
}

/**
 * RSS's `author` is an e-mail address, which we never publish: names are in `dc:creator`. A title is plain text
 * there.
 */
function rssItem(entry: FeedEntry) {
  const names = entry.authors.map(({ name }) => ({ _text: cleanText(name) }))
  return {
    ...baseItem(entry),
    title: cleanText(entry.title).replaceAll(']]>', ']] >'),
    category: categoriesOf(entry).map((name) => ({ name })),
    extensions: [
      ...(names.length > 0 ? [{ name: 'dc:creator', objects: names as never }] : []),
      { name: 'dc:language', objects: { _text: entry.language } as never },
    ],
  }
}
