import path from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { slugFrom } from '@/site/redirects/slug-field'
import { termsIn } from '../names-in'
import { readDay } from '../read-day'
import type { FilePlace } from '../read-folder'
import type { SourceItem } from '../source'
import { plainText } from '../wxr/plain-text'
import { pageFacts } from './page-facts'
import { placeOfPage } from './place-of-page'

/** More elements are no article; without a limit, one page could take minutes. */
const MOST_ELEMENTS = 50_000

/**
 * Reads an HTML page: its main text without menus, advertisements and footers.
 *
 * @param file its path in the folder, with `/`
 * @returns a text instead if it cannot be read, which says why
 */
export function readPage(source: string, { file, line, site }: FilePlace): SourceItem | string {
  // parse5 adds what browsers add: a head, a body, missing end tags. linkedom takes a page as it stands.
  const { document } = parseHTML(serialize(parse(source)))
  if (!document.body?.textContent?.trim()) return 'it has no words'
  const facts = pageFacts(document)
  const base = new URL(encodeURI(file), `${site.replace(/\/+$/u, '')}/`).href
  if (document.querySelector('meta[http-equiv="refresh" i]') && document.body.textContent.trim().length < 200)
    return 'it only leads to another page'
  const ownTitle = plainText(document.querySelector('h1')?.textContent ?? '')
  const notes: string[] = []
  const article = mainText(document)
  if (typeof article === 'string') return article
  if (!article.isMain) notes.push('its main text was not found: the whole page was taken')
  const title = facts.title || ownTitle || article.title
  const { document: text } = parseHTML(`<html><body>${article.html}</body></html>`)
  resolveAddresses(text, base)
  dropTitle(text, [title, ownTitle])
  const date = readDay(facts.date)
  if (facts.date !== '' && date === null) notes.push(`the date ${facts.date.slice(0, 40)} cannot be`)
  const canonical = canonicalOf(facts.canonical, base, site)
  const [author = null, ...otherAuthors] = facts.authors
  return {
    kind: 'post',
    id: file,
    line,
    title,
    slug: slugFrom(nameOf(canonical ?? base)) || null,
    address: canonical ?? placeOfPage(base),
    status: 'published',
    publishedAt: date,
    author,
    otherAuthors,
    html: text.body.innerHTML,
    excerpt: facts.description,
    terms: termsIn('tag', facts.keywords),
    comments: [],
    picture:
      facts.picture !== '' && URL.canParse(facts.picture, base) ? new URL(facts.picture, base).href : null,
    notes,
    leftOut: [],
  }
}

function mainText(document: Document): { html: string; title: string; isMain: boolean } | string {
  const whole = document.body.innerHTML
  try {
    const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, keepClasses: false }).parse()
    const isMain = Boolean(article?.content)
    return { html: article?.content || whole, title: plainText(article?.title ?? ''), isMain }
  } catch (error) {
    return `its main text cannot be found: ${error instanceof Error ? error.message.slice(0, 120) : error}`
  }
}

const RELATIVE = [
  ['a', 'href'],
  ['img', 'src'],
] as const

/** Relative addresses count from the page, and lazy pictures have theirs elsewhere. */
function resolveAddresses(document: Document, base: string): void {
  for (const [tag, attribute] of RELATIVE) {
    for (const element of document.querySelectorAll(tag)) {
      const given = element.getAttribute(attribute) ?? ''
      const isPart = given.startsWith('#') || given === ''
      if (!isPart && URL.canParse(given, base)) element.setAttribute(attribute, new URL(given, base).href)
    }
  }
}

/** The title stands above an article here, and not in its text too. */
function dropTitle(document: Document, titles: readonly string[]): void {
  const heading = document.querySelector('h1, h2')
  if (heading && titles.includes(plainText(heading.textContent ?? ''))) heading.remove()
}

/** The page's own idea of its address, if it is one of the site. */
function canonicalOf(given: string, base: string, site: string): string | null {
  if (given === '' || !URL.canParse(given, base)) return null
  const url = new URL(given, base)
  return url.host === new URL(site).host && url.pathname !== '/' ? url.href : null
}

/** The last part of an address that names the page; `index.html` is called like its folder. */
function nameOf(address: string): string {
  const parts = decodeURIComponent(new URL(address).pathname)
    .split('/')
    .filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const isIndex = /^(?:index|default)\.\w+$/iu.test(last)
  return path.posix.basename((isIndex ? parts.at(-2) : last) ?? '').replace(/\.\w{2,5}$/u, '')
}
