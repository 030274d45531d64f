import { addressKey } from './addresses'
import { placeOfPage } from './html-pages/place-of-page'
import { ItemAddresses } from './item-addresses'
import type { TermEntry } from './mapping'
import { termKey } from './mapping'
import type {
  SourceAttachment,
  SourceAuthor,
  SourceEvent,
  SourceItem,
  SourceProblem,
  SourceSite,
} from './source'
import { SiteNeededError } from './source'

/** What an export contains, from a first reading: enough to know where each link will lead. */
export type Survey = {
  site: SourceSite
  /** Names the site in our records: its host and path. */
  siteKey: string
  authors: SourceAuthor[]
  /** By `termKey`. */
  terms: Map<string, TermEntry>
  attachments: SourceAttachment[]
  items: ItemAddresses
  /** The HTML of texts that others show, by their ids. */
  patterns: Map<string, string>
  posts: number
  pages: number
  comments: number
  /** Logins under posts and pages that the export does not introduce, with the first line. */
  missingAuthors: Map<string, number>
  /** What is not imported, by kind. */
  leftOut: Map<string, number>
  problems: SourceProblem[]
  /** How many more of them there are. */
  unlistedProblems: number
}

/** Characters of all patterns, which are kept in memory; the uses of others stay as they are. */
const MOST_OF_PATTERNS = 4_000_000

/** More of them say nothing new. */
export const MOST_PROBLEMS = 1000

/**
 * Reads an export for the first time.
 *
 * @throws SourceFileError if it does not name its site
 */
export async function surveyExport(
  events: AsyncIterable<SourceEvent>,
  ending?: AbortSignal,
): Promise<Survey> {
  const survey: Survey = {
    site: { address: '', title: '', language: '', version: null },
    siteKey: '',
    authors: [],
    terms: new Map(),
    attachments: [],
    items: new ItemAddresses(''),
    patterns: new Map(),
    posts: 0,
    pages: 0,
    comments: 0,
    missingAuthors: new Map(),
    leftOut: new Map(),
    problems: [],
    unlistedProblems: 0,
  }
  const logins = new Map<string, number>()
  const earlier: EarlierAddress[] = []
  for await (const event of events) {
    if (ending?.aborted) break
    note(survey, event, logins, earlier)
  }
  // Another item may stand now where one was before.
  for (const [address, key] of earlier) survey.items.add(addressKey(address) ?? '', key)
  if (survey.siteKey === '')
    throw new SiteNeededError(
      'the export does not name its site: <link> is missing; add --site and its address',
    )
  const known = new Set(survey.authors.map(({ login }) => login))
  for (const [login, line] of logins) if (!known.has(login)) survey.missingAuthors.set(login, line)
  return survey
}

/** A URL that an item had before, and the item. */
type EarlierAddress = readonly [address: string, item: string]

/**
 * Adds what an event says. What is kept is copied: V8's short strings may be windows on the piece of the file that they were
 * read from, which a title of one line would keep in memory.
 */
function note(
  survey: Survey,
  event: SourceEvent,
  logins: Map<string, number>,
  earlier: EarlierAddress[],
): void {
  const count = (what: string) => {
    const counted = survey.leftOut.get(what)
    survey.leftOut.set(counted === undefined ? structuredClone(what) : what, (counted ?? 0) + 1)
  }
  switch (event.type) {
    case 'site':
      survey.site = event.site
      survey.siteKey = addressKey(event.site.address) ?? ''
      survey.items = new ItemAddresses(survey.siteKey)
      break
    case 'author':
      survey.authors.push(structuredClone(event.author))
      break
    case 'term':
      // A later mention without an address does not take it away.
      keepTerm(survey, { ...survey.terms.get(termKey(event.term)), ...event.term, posts: 0 })
      break
    case 'attachment':
      survey.attachments.push(structuredClone(event.attachment))
      for (const what of event.leftOut ?? []) count(what)
      break
    case 'pattern':
      count('wp_block')
      if (sizeOf(survey.patterns) + event.html.length <= MOST_OF_PATTERNS)
        survey.patterns.set(structuredClone(event.id), structuredClone(event.html))
      break
    case 'left out':
      for (const what of [event.what, ...(event.within ?? [])]) count(what)
      break
    case 'problem':
      if (survey.problems.length < MOST_PROBLEMS) survey.problems.push(structuredClone(event.problem))
      else survey.unlistedProblems += 1
      break
    case 'item': {
      const { item } = event
      survey[item.kind === 'post' ? 'posts' : 'pages'] += 1
      survey.comments += item.comments.length
      for (const what of item.leftOut) count(what)
      for (const login of [item.author, ...(item.otherAuthors ?? [])]) {
        if (login && !logins.has(login)) logins.set(login, item.line)
      }
      const { base } = placeOf(survey)
      const key = `${item.kind}:${item.id}`
      const others = otherAddresses(survey, item, base)
      if (survey.site.format === undefined) survey.items.addNumber(item.id, key)
      for (const address of item.oldAddresses ?? []) earlier.push([structuredClone(address), key])
      for (const address of [item.address, ...others]) {
        const found = address && addressKey(address)
        if (found) survey.items.add(found, key)
      }
      for (const term of item.terms) {
        const entry = survey.terms.get(termKey(term))
        if (entry) entry.posts += 1
        else keepTerm(survey, { ...term, posts: 1 })
      }
    }
  }
}

const sizeOf = (patterns: ReadonlyMap<string, string>) =>
  [...patterns.values()].reduce((sum, html) => sum + html.length, 0)

/** The key of a map is kept too. */
function keepTerm(survey: Survey, term: TermEntry): void {
  const copy = structuredClone(term)
  survey.terms.set(termKey(copy), copy)
}

const placeOf = ({ site }: Survey) => ({ base: `${site.address.replace(/\/+$/u, '')}/` })

/** Addresses of an item besides its own: the place of a Markdown file or page. */
function otherAddresses({ site }: Survey, { id }: SourceItem, base: string): string[] {
  if (site.format === 'markdown') return [`${base}${encodeURI(id)}`]
  return site.format === 'html' ? [`${base}${encodeURI(id)}`, placeOfPage(`${base}${encodeURI(id)}`)] : []
}
