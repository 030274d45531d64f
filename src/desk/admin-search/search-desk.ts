import type { PayloadRequest, Where } from 'payload'
import { type Role, whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { searchWords } from '@/design/panel-words/search'
import { spellings } from '@/rich-text/fold-scripts'
import { extract, mark } from './extract'
import { literal, SHORTEST, wordsOf } from './read-query'
import type { Found, Results } from './results'
import { searchArticles } from './search-articles'
import { type Documents, searched } from './searched-collections'

/** The number of results shown per collection. */
export const MOST_FOUND = 20

const withDrafts: (keyof Documents)[] = ['pages']
/** Pages are few, and their text has no index: all are read. */
const MOST_PAGES = 200

const readsArticles = (who: Role) => who !== 'moderator'

/**
 * Searches everything that the user may read for documents that contain all words of the query.
 *
 * @param query as returned by `readQuery`
 * @returns only collections with results; null if the query is too short or nobody is signed in
 */
export async function searchDesk(req: PayloadRequest, query: string): Promise<Results[] | null> {
  const who = whoIs(req.user)
  if (who === 'reader' || Array.from(query).length < SHORTEST) return null
  const words = wordsOf(query)
  const slugs = (Object.keys(searched) as (keyof Documents)[]).filter((slug) =>
    searched[slug].roles.includes(who),
  )
  const results = await Promise.all([
    ...(readsArticles(who) ? [searchArticles(req, words, MOST_FOUND)] : []),
    ...slugs.map((slug) => searchCollection(req, slug, words)),
  ])
  return results.filter(({ found }) => found.length > 0)
}

async function searchCollection<Slug extends keyof Documents>(
  req: PayloadRequest,
  slug: Slug,
  words: string[],
): Promise<Results> {
  const { fields, title, text } = searched[slug]
  const { collection, picture } = speak(searchWords, req.i18n.language)
  const names: Readonly<Record<keyof Documents, string>> = collection
  const inText = withDrafts.includes(slug)
  const where: Where = {
    and: words.map((word) => ({
      or: spellings(word).flatMap((spelling) =>
        fields.map((field) => ({ [field]: { contains: literal(spelling) } })),
      ),
    })),
  }
  const { docs } = await req.payload.find({
    collection: slug,
    where: inText ? {} : where,
    draft: inText,
    limit: inText ? MOST_PAGES : MOST_FOUND + 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const all = (docs as unknown as Documents[Slug][])
    .map((doc) => ({ id: doc.id, title: title(doc), text: text(doc) }))
    .filter((doc) => !inText || containsAll(`${doc.title} ${doc.text}`, words))
  const found = all.slice(0, MOST_FOUND).map(
    (doc): Found => ({
      href: `/admin/collections/${slug}/${doc.id}`,
      title: mark(doc.title || picture, words),
      text: extract(doc.text, words),
      state: null,
    }),
  )
  return { title: names[slug], found, hasMore: all.length > MOST_FOUND }
}

function containsAll(text: string, words: string[]): boolean {
  const lower = text.toLowerCase()
  return words.every((word) => spellings(word).some((spelling) => lower.includes(spelling.toLowerCase())))
}
