import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { published } from '@/db/published'
import { slugFrom } from '@/site/redirects/slug-field'

/** An article that asks the same or nearly so. `isSame`: but for case, punctuation and accents. */
export type Asked = { id: number; question: string; isPublished: boolean; isSame: boolean }

const MOST_SHOWN = 3
/** Read before access is checked: an author may read few of them. */
const MOST_CANDIDATES = 30
/** Shared trigrams, from 0 to 1, from which two questions are worth a look. */
const ALIKE = 0.6

/**
 * The articles whose newest version asks this question or one much like it, the most alike first; only those that the
 * user may read.
 *
 * @param except the article that is being written
 */
export async function findAsked(
  req: PayloadRequest,
  question: string,
  except: number | null,
): Promise<Asked[]> {
  const slug = slugFrom(question)
  if (slug === '') return []
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select parent_id as id, similarity(version_question, ${question}) as likeness from _articles_v
    where latest and version_question % ${question} and parent_id is distinct from ${except}
    order by likeness desc, parent_id limit ${MOST_CANDIDATES}`)
  const likeness = new Map((rows as { id: number; likeness: number }[]).map((row) => [row.id, row.likeness]))
  if (likeness.size === 0) return []
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: [...likeness.keys()] } },
    select: { question: true },
    draft: true,
    depth: 0,
    limit: likeness.size,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const live = await publishedAmong(req, [...likeness.keys()])
  return docs
    .map(({ id, question: asked }) => ({
      id,
      question: asked ?? '',
      isPublished: live.has(id),
      isSame: slugFrom(asked ?? '') === slug,
      likeness: likeness.get(id) ?? 0,
    }))
    .filter(({ isSame, likeness: share }) => isSame || share >= ALIKE)
    .sort((one, other) => Number(other.isSame) - Number(one.isSame) || other.likeness - one.likeness)
    .slice(0, MOST_SHOWN)
    .map(({ likeness: _, ...asked }) => asked)
}

async function publishedAmong(req: PayloadRequest, ids: number[]): Promise<Set<number>> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { in: ids } }] },
    select: {},
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  return new Set(docs.map(({ id }) => id))
}
