import { cleanText, escapeHtml } from './clean-text'
import type { FeedView } from './feed-view'

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(view: FeedView): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    description: view.description,
    language: view.language,
    authors: [{ name: view.publisher, url: view.home }],
    home_page_url: view.home,
    feed_url: `${view.folder}/feed.json`,
    icon: view.icons.logo,
    favicon: view.icons.icon,
    items: view.entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.summary ?? undefined,
      content_html: cleanText(entry.html) || escapeHtml(entry.summary ?? entry.title),
      language: entry.language,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      authors: entry.authors.map(({ name, address }) => ({ name, url: address ?? undefined })),
      tags: entry.categories,
    })),
  })
}
