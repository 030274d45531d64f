import type { PayloadRequest } from 'payload'
import type { Article, Page } from '@/payload-types'
import { freeSlug } from '@/site/redirects/free-slug'
import { COLLECTIONS, type ImportContext } from './context'
import { editionOf, type StoredItem } from './document'
import { evidenceOf, type PreparedItem } from './prepare-item'

/** As editors see it now. */
export type Written = Pick<StoredItem, 'id' | 'slug' | 'edition'>

type Target = { id: number | null; body: PreparedItem['body']; publish: boolean }

/** Stores an article or page: a new one, or the text of one that an import made. */
export async function writeItem(
  req: PayloadRequest,
  context: ImportContext,
  prepared: PreparedItem,
  { id, body, publish }: Target,
): Promise<Written> {
  const { item, title, slug, summary, authors, symptoms, image } = prepared
  const status = { _status: publish ? ('published' as const) : ('draft' as const) }
  const first =
    id === null
      ? {
          slug: await freeSlug(req, COLLECTIONS[item.kind], slug),
          ...(item.publishedAt === null ? {} : { publishedAt: item.publishedAt }),
        }
      : {}
  if (item.kind === 'page') {
    const data = { ...first, ...status, title, body: body as unknown as Page['body'] }
    return save(req, 'pages', { id, data, draft: !publish })
  }
  const language = item.language ?? (context.survey.site.language.split('-')[0]?.toLowerCase() || 'en')
  const data = {
    ...first,
    ...status,
    ...(id === null ? { language } : {}),
    question: title,
    body: body as unknown as Article['body'],
    summary,
    ...evidenceOf(item),
    // If the export leaves the author open, those selected by an editor are kept.
    ...(id !== null && authors.length === 0 ? {} : { authors }),
    ...(id !== null && symptoms.length === 0 ? {} : { symptoms }),
    ...(image === null ? {} : { image }),
  }
  return save(req, 'articles', { id, data, draft: !publish })
}

type Save = { id: number | null; data: Record<string, unknown>; draft: boolean }

/** Through the same hooks and checks as an editor's save. */
export async function save(
  req: PayloadRequest,
  collection: 'articles' | 'pages',
  { id, data, draft }: Save,
): Promise<Written> {
  const { payload } = req
  const made =
    id === null
      ? await payload.create({ collection, data: data as never, draft, depth: 0, req })
      : await payload.update({ collection, id, data: data as never, draft, depth: 0, req })
  return { id: Number(made.id), slug: made.slug ?? '', edition: editionOf(made) }
}
