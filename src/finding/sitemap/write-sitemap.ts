import { escapeHtml } from '@/finding/feeds/clean-text'
import type { SitemapFile, SitemapPage } from './read-sitemap'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The sitemap index (sitemaps.org/protocol.html). */
export function writeSitemapIndex(origin: string, files: readonly SitemapFile[]): string {
  const entries = files.map(({ name, changed }) => entry('sitemap', `${origin}/sitemaps/${name}`, changed))
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`
}

/** One file: the URLs of its pages, each with its last modification date. */
export function writeSitemapFile(origin: string, pages: readonly SitemapPage[]): string {
  const entries = pages.map(({ path, changed }) => entry('url', origin + path, changed))
  return `${HEAD}<urlset ${NAMESPACE}>\n${entries.join('')}</urlset>\n`
}

function entry(name: string, address: string, changed: string | null): string {
  const date = changed === null ? '' : `<lastmod>${changed}</lastmod>`
  return `<${name}><loc>${escapeHtml(address)}</loc>${date}</${name}>\n`
}
