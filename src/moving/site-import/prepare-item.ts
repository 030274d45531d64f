import { digest } from '@/moving/article-import/digest'
import { shorten } from '@/rich-text/shorten'
import { SLUG_LENGTH, SLUG_PATTERN, slugFrom, wantedSlug } from '@/site/redirects/slug-field'
import { pictureKey } from './addresses'
import { COLLECTIONS, type ImportContext } from './context'
import { htmlToNodes, type LeftOver } from './html/to-nodes'
import { termKey } from './mapping'
import type { SourceItem } from './source'
import { symptomsInTitle } from './system-symptoms'
import { withPatterns } from './wxr/with-patterns'

const TITLE_LENGTHS = { post: 200, page: 160 } as const
const SUMMARY_LENGTH = 300

/** Of its HTML: beyond this it is no article, and the search index does not take it. */
const MOST_CHARACTERS = 1024 * 1024

/** A post or page in our terms. Its internal links still lead to the old addresses. */
export type PreparedItem = {
  item: SourceItem
  title: string
  slug: string
  summary: string | null
  body: ReturnType<typeof htmlToNodes>['body']
  authors: number[]
  /** Whether all of its authors have a public profile. */
  isSigned: boolean
  symptoms: number[]
  image: number | null
  /** Of all of this: tells whether a later export says something else. */
  digest: string
  notes: string[]
}

/**
 * Converts a post or page.
 *
 * @returns a text instead if it cannot be imported, which says why
 */
export function prepareItem(context: ImportContext, item: SourceItem): PreparedItem | string {
  const { kind } = item
  const html = withPatterns(item.html, context.survey.patterns)
  if (html.length > MOST_CHARACTERS) {
    return `its text has ${Math.ceil(html.length / MOST_CHARACTERS)} MB, and an article at most 1`
  }
  const notes = [...item.notes]
  const { body, left } = htmlToNodes(html, {
    base: context.survey.site.address,
    picture: ({ id, src }) => findPicture(context, id, src),
    isPlain: context.survey.site.format !== undefined,
    references: (item.references ?? []).map(({ key }) => key),
    attached: context.attached.get(item.id) ?? [],
  })
  notes.push(...describeLeft(left))
  const title = titleOf(item)
  if (item.title === '') notes.push('it has no title')
  else if (title !== item.title) notes.push(`its title was shortened: ${item.title}`)
  const summary = item.excerpt === '' ? null : shorten(item.excerpt, SUMMARY_LENGTH)
  if (summary !== null && summary !== item.excerpt) notes.push('its excerpt was shortened to 300 characters')
  const names = item.author === null ? [] : [item.author, ...(item.otherAuthors ?? [])]
  const authors = names.flatMap((name) => context.authors.get(name) ?? [])
  const missing = names.filter((name) => !context.authors.get(name))
  if (kind === 'post' && names.length === 0) notes.push('it has no author: the export names none')
  if (kind === 'post') notes.push(...missing.map((name) => `it has no author: ${name}`))
  const symptoms = kind === 'post' ? symptomsOf(context, item, notes) : []
  const image = item.picture === null ? null : (context.pictures.get(`id ${item.picture}`) ?? null)
  if (item.picture !== null && image === null) notes.push('its featured picture is not here')
  const prepared = {
    title,
    summary,
    body,
    authors: kind === 'post' ? authors.map(({ id }) => id) : [],
    symptoms,
    image,
  }
  return {
    ...prepared,
    item,
    slug: slugOf(item, title),
    isSigned: authors.length > 0 && missing.length === 0 && authors.every(({ isPublic }) => isPublic),
    digest: digest({
      ...withoutIds(prepared),
      status: item.status,
      publishedAt: item.publishedAt,
      ...(item.oldAddresses ? { oldAddresses: item.oldAddresses } : {}),
      ...evidenceOf(item),
    }),
    notes,
  }
}

/** What only some formats can say, if an item says it. */
export const evidenceOf = ({ keyPoints = [], references = [] }: SourceItem) => ({
  ...(keyPoints.length > 0 ? { keyPoints: keyPoints.map((point) => ({ point })) } : {}),
  ...(references.length > 0 ? { references } : {}),
})

/** Those of its categories and tags; else those of its body systems that its title names. */
function symptomsOf(
  { symptoms, ofSystems }: ImportContext,
  { terms, title }: SourceItem,
  notes: string[],
): number[] {
  const mapped = new Set(terms.flatMap((term) => symptoms.get(termKey(term)) ?? []))
  if (mapped.size > 0) return [...mapped]
  const systems = terms.filter((term) => ofSystems.has(termKey(term)))
  const named = symptomsInTitle(
    title,
    systems.flatMap((term) => ofSystems.get(termKey(term)) ?? []),
  )
  if (named.length > 0)
    notes.push('its symptoms are those of its body system that its title names: check them')
  else if (systems.length > 0)
    notes.push('its title names no symptom of its body system: choose its symptoms')
  return named
}

function findPicture({ pictures }: ImportContext, id: string | null, src: string | null): number | null {
  const byId = id === null ? undefined : pictures.get(`id ${id}`)
  if (byId !== undefined || src === null) return byId ?? null
  return pictures.get(pictureKey(src) ?? '') ?? null
}

/** The slug that an item would have if nothing else had it. */
export const wantedItemSlug = (item: SourceItem) => slugOf(item, titleOf(item))

const titleOf = ({ kind, title, slug, id }: SourceItem) =>
  shorten(title || slug || `${kind} ${id}`, TITLE_LENGTHS[kind])

/** The address that it had, if it may have it here too. */
function slugOf({ kind, slug }: SourceItem, title: string): string {
  const isFine = slug !== null && slug.length <= SLUG_LENGTH && SLUG_PATTERN.test(slug)
  return isFine ? slug : slugFrom(slug ?? '') || wantedSlug(COLLECTIONS[kind], title)
}

const WORDS: Record<LeftOver['what'], string> = {
  markup: 'without a counterpart here; its source stands in a note',
  picture: 'a picture that is not here; its source stands in a note',
  'struck out': 'struck-out words are shown as ordinary ones',
  link: 'a link that leads nowhere became words',
  nesting: 'nested too deeply; its words were kept',
}

function describeLeft(left: readonly LeftOver[]): string[] {
  return left.map(({ what, source }) => `${WORDS[what]}: ${shorten(source.replace(/\s+/gu, ' '), 120)}`)
}

/** Nodes have ids at random. */
const withoutIds = (value: object): object =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      key === 'id' && typeof inner === 'string' && /^[0-9a-f]{24}$/u.test(inner) ? undefined : inner,
    ),
  )
