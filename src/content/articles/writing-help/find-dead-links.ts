import type { PayloadRequest, Where } from 'payload'
import { published } from '@/db/published'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { adviceWords } from '@/design/panel-words/advice'
import { env } from '@/env'
import { shorten } from '@/rich-text/shorten'
import type { Advice } from './advice'
import { type OwnAddress, readOwnAddress, type SluggedCollection } from './own-address'
import type { LinkPart } from './read-parts'

type Found = { words: string; address: OwnAddress | { kind: 'article'; id: number } | { kind: 'nowhere' } }

const QUOTED = 60
/** The publication condition; other collections have no drafts. */
const seenByReaders: Partial<Record<SluggedCollection, Where[]>> = {
  articles: [published()],
  pages: [published()],
  authors: [{ _status: { equals: 'published' } }],
}

/**
 * Broken links to this site: to an article that is unpublished or gone, to a URL without page or redirect, to
 * staff-only pages.
 */
export async function findDeadLinks(req: PayloadRequest, links: LinkPart[]): Promise<Advice[]> {
  const { links: says, quoted } = speak(adviceWords, req.i18n.language)
  const found = links.flatMap(toFound)
  const isPublic = await publicDocuments(req, found)
  const redirected = await redirects(
    req,
    found.flatMap(({ address }) => ('path' in address ? [address.path] : [])),
  )
  const items = found.flatMap(({ words, address }) => {
    const name = quoted(shorten(words || says.noWords, QUOTED))
    switch (address.kind) {
      case 'fixed':
        return []
      case 'nowhere':
        return [says.nowhere(name)]
      case 'staff':
        return [says.staff(name, address.path)]
      case 'article':
        return isPublic(address) ? [] : [says.article(name)]
      default:
        return isPublic(address) || redirected.has(address.path)
          ? []
          : [says.path(name, shorten(address.path, 100))]
    }
  })
  if (items.length === 0) return []
  return [
    {
      code: 'dead-link',
      severity: 'fix',
      title: says.title,
      items,
    },
  ]
}

function toFound({ words, target }: LinkPart): Found[] {
  if (target.kind === 'article') return [{ words, address: target }]
  if (target.kind === 'none') return [{ words, address: { kind: 'nowhere' } }]
  const address = readOwnAddress(target.href, env.PUBLIC_URL)
  return address ? [{ words, address }] : []
}

async function publicDocuments(req: PayloadRequest, found: Found[]) {
  const known = new Set<string>()
  const ids = found.flatMap(({ address }) => (address.kind === 'article' ? [address.id] : []))
  await ask(req, 'articles', 'id', ids, known)
  for (const collection of ['articles', 'symptoms', 'authors', 'body-systems', 'pages'] as const) {
    const slugs = found.flatMap(({ address }) =>
      address.kind === 'document' && address.collection === collection ? [address.slug] : [],
    )
    await ask(req, collection, 'slug', slugs.filter(isStorable), known)
  }
  return (address: Found['address']) =>
    (address.kind === 'article' && known.has(`articles id ${address.id}`)) ||
    (address.kind === 'document' && known.has(`${address.collection} slug ${address.slug}`))
}

async function ask(
  req: PayloadRequest,
  collection: SluggedCollection,
  field: 'id' | 'slug',
  values: (string | number)[],
  known: Set<string>,
): Promise<void> {
  if (values.length === 0) return
  const wanted = [...new Set(values)]
  const named: Where = { [field]: { in: wanted } }
  const { docs } = await req.payload.find({
    collection,
    where: { and: [named, ...(seenByReaders[collection] ?? [])] },
    select: { slug: true },
    depth: 0,
    limit: wanted.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  for (const doc of docs) known.add(`${collection} ${field} ${doc[field]}`)
}

async function redirects(req: PayloadRequest, paths: string[]): Promise<Set<string>> {
  const wanted = [...new Set(paths)].filter(isStorable)
  if (wanted.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { from: { in: wanted } },
    select: { from: true },
    depth: 0,
    limit: wanted.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return new Set(docs.map(({ from }) => from))
}

const isStorable = (text: string) => findUnstorableText(text) === null
