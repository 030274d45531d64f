import { asRecord } from '@/rich-text/stored-node'
import { namesIn } from '../names-in'
import { plainText } from '../wxr/plain-text'

/** What a page's head says about it; '' where it says nothing. */
export type PageFacts = {
  title: string
  description: string
  authors: string[]
  date: string
  picture: string
  canonical: string
  language: string
  keywords: string[]
}

/** Of schema.org: what is an article or answers a question. */
const ARTICLE = /(?:Article|BlogPosting|WebPage|QAPage|FAQPage|Report)$/u

/** Reads the title, author, date and picture of a page from its meta elements and JSON-LD. */
export function pageFacts(document: Document): PageFacts {
  const meta = metaOf(document)
  const first = (...names: string[]) => names.map((name) => meta.get(name)?.[0]).find((value) => value) ?? ''
  const article = articleOf(document)
  const own = (name: string) => (typeof article?.[name] === 'string' ? String(article[name]) : '')
  const named = namesIn(article?.author)
  const authors = [...(meta.get('author') ?? []), ...(meta.get('article:author') ?? [])]
  return {
    title: plainText(own('headline') || first('og:title', 'dc.title', 'twitter:title')),
    description: plainText(first('description', 'og:description') || own('description')),
    authors: named.length > 0 ? named : namesIn(authors.filter((name) => !/^https?:/iu.test(name))),
    date:
      own('datePublished') ||
      first('article:published_time', 'date', 'dc.date', 'dcterms.created', 'pubdate') ||
      (document.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''),
    picture: first('og:image', 'twitter:image'),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    language: document.documentElement?.getAttribute('lang') ?? '',
    keywords: [...namesIn(first('keywords')), ...namesIn(meta.get('article:tag') ?? [])],
  }
}

function metaOf(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase()
    const content = element.getAttribute('content')?.trim() ?? ''
    if (name !== '' && content !== '') found.set(name, [...(found.get(name) ?? []), content])
  }
  return found
}

/** The article of the page's JSON-LD, also inside a graph. */
function articleOf(document: Document): Record<string, unknown> | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = thingsIn(parsed(script.textContent ?? '')).find((thing) => isArticle(thing['@type']))
    if (found) return found
  }
  return undefined
}

const isArticle = (type: unknown) =>
  [type].flat().some((each) => typeof each === 'string' && ARTICLE.test(each))

function thingsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  const thing = asRecord(value)
  if (!thing) return []
  return Array.isArray(thing['@graph']) ? [thing, ...thingsIn(thing['@graph'])] : [thing]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Broken JSON-LD is common, and says nothing then.
    return null
  }
}
