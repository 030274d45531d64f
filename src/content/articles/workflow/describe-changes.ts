import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { contentFieldNames, workflowWords } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import { contentDigest, contentStamp, fieldsChangedSince } from './content-digest'
import { contentText } from './content-text'
import { linesWithout } from './lines-without'
import type { ContentChange } from './workflow-view'

/** Versions that are looked through for the one that was seen, so many at a time: each may have two megabytes. */
const LOOK_BACK = 100
const AT_ONCE = 2
const LONGEST = 2000

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
  const names = speak(contentFieldNames, req.i18n?.language)
  // The same words, but marked, linked or illustrated otherwise.
  const onlyForm = { from: null, to: speak(workflowWords, req.i18n?.language).changes.onlyForm }
  const changes: ContentChange[] = []
  for (const field of fields) {
    const to = await contentText(req, field, article[field])
    const from = seen ? await contentText(req, field, seen[field]) : null
    const words = { from: from && without(from, to), to: without(to, from) }
    changes.push({ field: names[field], ...(words.from === '' && words.to === '' ? onlyForm : words) })
  }
  return changes
}

/** The lines that the other text does not have; all of them where there is no other. */
function without(lines: string[], others: string[] | null): string {
  const text = linesWithout(lines, others ?? []).join('\n')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}

/** The newest ones first and few at a time, so that others are answered in between. */
async function findSeen(req: PayloadRequest, id: number, stamp: string): Promise<Article | null> {
  const wanted = stamp.split('.')[0]
  for (let page = 1; page <= LOOK_BACK / AT_ONCE; page += 1) {
    const { docs, hasNextPage } = await req.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: ['-updatedAt', '-id'],
      depth: 0,
      limit: AT_ONCE,
      page,
      req,
    })
    const versions = docs.map(({ version }) => version as Article)
    const seen = versions.find((one) => contentDigest({ ...one }) === wanted)
    if (seen) return seen
    if (!hasNextPage) break
  }
  return null
}
