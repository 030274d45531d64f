import { Feed } from 'feed'
import { cleanText, escapeHtml, inCdata } from './clean-text'
import type { FeedFile } from './feed-formats'
import type { FeedEntry, FeedView } from './feed-view'
import { writeJsonFeed } from './write-json-feed'

/** Of a feed without entries: it has to say some date, and the same one each time. */
const NEVER = '1970-01-01T00:00:00.000Z'

const lastChange = (view: FeedView): string =>
  view.entries.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), NEVER)

/**
 * A feed as RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1.
 *
 * @returns the text of the file; equal views give equal texts
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
    // As wide as an image of RSS may be; Atom sets no limit.
    image: file === 'feed.xml' ? view.icons.channel : view.icons.logo,
    favicon: view.icons.icon,
    // Atom wants an author for each entry (RFC 4287, 4.1.2).
    author: { name: cleanText(view.publisher) },
  })
  for (const entry of view.entries) feed.addItem(file === 'feed.xml' ? rssItem(entry) : atomItem(entry))
  if (file === 'feed.xml') return feed.rss2()
  // The library knows no languages in Atom.
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
    // The library names the vocabulary of the authors only where there is content.
    content: inCdata(entry.html || escapeHtml(summaryOf(entry))),
    // Also where it repeats the title: RSS wants it before the content, whatever there is to say.
    description: inCdata(escapeHtml(summaryOf(entry))),
  }
}

const summaryOf = ({ summary, title }: FeedEntry) => summary ?? title

/** The library escapes `&` in an attribute and not `<`. */
const categoriesOf = ({ categories }: FeedEntry) =>
  categories.map((name) => cleanText(name).replaceAll('<', '‹'))

/** Titles and summaries of Atom are HTML here, so plain text is escaped (RFC 4287, 3.1). */
function atomItem(entry: FeedEntry) {
  return {
    ...baseItem(entry),
    title: inCdata(escapeHtml(entry.title)),
    category: categoriesOf(entry).map((term) => ({ name: term, term })),
    author: entry.authors.map(({ name, address }) => ({ name: cleanText(name), link: address ?? undefined })),
  }
}

/**
 * The `author` of RSS is an e-mail address, which nobody gets from us: names stand in `dc:creator`. A title is plain
 * text there.
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
