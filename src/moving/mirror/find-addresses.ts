import { parse } from 'parse5'
import type { Answer } from './fetch-copy'
import { elementsOf, replaceAddresses } from './page-addresses'

/**
 * The addresses that a copy leads to, as they are written there: those of a page's links and pictures, of a sitemap's
 * pages, of a web app's icons.
 */
export function findAddresses(answer: Extract<Answer, { is: 'page' | 'file' }>): string[] {
  if (answer.is === 'page') return addressesOfPage(answer.html)
  if (answer.type.startsWith('application/xml')) return addressesOfSitemap(answer.data.toString('utf8'))
  if (answer.type.startsWith('application/manifest+json')) {
    return iconsOf(answer.data.toString('utf8')).map(({ src }) => src)
  }
  return []
}

function addressesOfPage(html: string): string[] {
  const found: string[] = []
  for (const element of elementsOf(parse(html))) {
    replaceAddresses(element, (address) => {
      found.push(address)
      return address
    })
  }
  return found
}

/** Paths in it are encoded: `&amp;` is the only reference that can occur. */
const addressesOfSitemap = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.trim().replaceAll('&amp;', '&'))

type Icon = { src: string }
const isIcon = (value: unknown): value is Icon =>
  typeof value === 'object' && value !== null && 'src' in value && typeof value.src === 'string'

/** The icons of a web app manifest; none if it cannot be read. */
function iconsOf(json: string): Icon[] {
  try {
    const { icons } = JSON.parse(json) as { icons?: unknown }
    return Array.isArray(icons) ? icons.filter(isIcon) : []
  } catch {
    // A manifest is an extra: a damaged one is copied as it is.
    return []
  }
}
