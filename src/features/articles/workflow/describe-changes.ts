import type { PayloadRequest } from 'payload'
import type { Article } from '@/payload-types'
import { contentDigest, contentStamp, fieldsChangedSince } from './content-digest'
import { contentText, fieldLabels } from './content-text'
import type { ContentChange } from './workflow-view'

/** Versions that are looked through for the one that was seen. */
const LOOK_BACK = 100
const LONGEST = 2000
/** The same words, but marked, linked or illustrated otherwise. */
const onlyForm = { from: null, to: '(the same words: their order, form, a link or a picture changed)' }

/**
 * What has changed in an article since somebody looked at it, field by field, in words.
 *
 * @param stamp of what was looked at
 * @returns the old words are null where the version that was looked at is no longer kept
 */
export async function describeChanges(
  req: PayloadRequest,
  article: Article,
  stamp: string,
): Promise<ContentChange[]> {
  const seen = await findSeen(req, article.id, stamp)
  const fields = fieldsChangedSince(seen ? contentStamp({ ...seen }) : stamp, { ...article }) ?? []
  const changes: ContentChange[] = []
  for (const field of fields) {
    const to = await contentText(req, field, article[field])
    const from = seen ? await contentText(req, field, seen[field]) : null
    const words = { from: from && without(from, to), to: without(to, from) }
    changes.push({ field: fieldLabels[field], ...(words.from === '' && words.to === '' ? onlyForm : words) })
  }
  return changes
}

/** The lines that the other text does not have; all of them where there is no other. */
function without(lines: string[], others: string[] | null): string {
  const left = [...(others ?? [])]
  const own = lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const text = own.join('\n')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}

async function findSeen(req: PayloadRequest, id: number, stamp: string): Promise<Article | null> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    depth: 0,
    limit: LOOK_BACK,
    pagination: false,
    req,
  })
  const wanted = stamp.split('.')[0]
  return (
    docs.map(({ version }) => version as Article).find((one) => contentDigest({ ...one }) === wanted) ?? null
  )
}
