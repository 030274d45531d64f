import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { contentFieldNames, workflowWords } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import { contentDigest, contentStamp, fieldsChangedSince } from './content-digest'
import { contentText } from './content-text'
import { linesWithout } from './lines-without'
import type { ContentChange } from './workflow-view'

/** The number of versions searched for the one that was seen, in batches: each may be two megabytes. */
const LOOK_BACK = 100
const AT_ONCE = 2
const LONGEST = 2000

/**
 * The changes to an article since somebody saw it, field by field, as text.
 *
 * @param stamp of what was seen
 * @returns the old text is null if that version is no longer stored
 */
export async function describeChanges(
  req: PayloadRequest,
  article: Article,
  stamp: string,
): Promise<ContentChange[]> {
  const seen = await findSeen(req, article.id, stamp)
  const fields = fieldsChangedSince(seen ? contentStamp({ ...seen }) : stamp, { ...article }) ?? []
  const names = speak(contentFieldNames, req.i18n?.language)
  // The same text, but with other formatting, links or pictures.
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

/** The lines that the other text does not have; all of them if there is no other. */
function without(lines: string[], others: string[] | null): string {
  const text = linesWithout(lines, others ?? []).join('\n')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}

/** Latest first and in small batches, so that other requests are served in between. */
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
