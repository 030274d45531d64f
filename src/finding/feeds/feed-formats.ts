import type { FeedLink } from '@/html/Document'

/** The formats of a feed, with the same file names everywhere. */
export const feedFormats = {
  'feed.xml': { type: 'application/rss+xml', label: 'RSS' },
  'atom.xml': { type: 'application/atom+xml', label: 'Atom' },
  'feed.json': { type: 'application/feed+json', label: 'JSON' },
} as const

export type FeedFile = keyof typeof feedFormats

export const isFeedFile = (name: string): name is FeedFile => Object.hasOwn(feedFormats, name)

/**
 * The links to a feed in each format.
 *
 * @param folder the path before the file, '' for the whole site, `/symptoms/{slug}`, `/articles/{slug}/comments`
 */
export const feedLinks = (folder: string, title: string): FeedLink[] =>
  Object.entries(feedFormats).map(([file, { type, label }]) => ({
    href: `${folder}/${file}`,
    type,
    title: `${title} (${label})`,
  }))
