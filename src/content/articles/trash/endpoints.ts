import { APIError, type Endpoint, Forbidden, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import { staffRequestId } from '@/access/staff-request'
import { speak } from '@/design/panel-words'
import { trashWords } from '@/design/panel-words/trash'
import type { Article } from '@/payload-types'
import { moveToTrash } from './move-to-trash'
import { restoreFromTrash } from './restore-from-trash'

type Move = 'trashed' | 'restored'

/** What the panel sends to move articles to the trash, or with null out of it. A whole article is an ordinary save. */
const moveSchema = z.strictObject({
  deletedAt: z.string().nullable(),
  _status: z.enum(['draft', 'published']).optional(),
})

/**
 * Payload's endpoints of articles with the trash in between: `DELETE` moves to it, and so does what the panel sends, a
 * `PATCH` of `deletedAt`, which Payload (3.90) would store as a version. `DELETE` with `trash=true` is for good
 * (refuse-trashed.ts).
 */
export function withTrash(endpoints: Endpoint[] | false): Endpoint[] | false {
  if (!endpoints) return endpoints
  return endpoints.map((endpoint) => {
    const { method, path } = endpoint
    if (path !== '/' && path !== '/:id') return endpoint
    if (method === 'delete') return { ...endpoint, handler: (req) => remove(req, endpoint) }
    if (method === 'patch') return { ...endpoint, handler: (req) => change(req, endpoint) }
    return endpoint
  })
}

async function remove(req: PayloadRequest, { handler, path }: Endpoint): Promise<Response> {
  if (isTrue(req.query.trash)) return handler(req)
  return move(req, path, 'trashed')
}

async function change(req: PayloadRequest, { handler, path }: Endpoint): Promise<Response> {
  const sent = await readMove(req)
  if (!sent) return handler(req)
  if (sent.deletedAt !== null) return move(req, path, 'trashed')
  if (sent._status === 'published') {
    throw new APIError(speak(trashWords, req.i18n.language).refusal.onlyAsDraft, 409, undefined, true)
  }
  return move(req, path, 'restored')
}

/** The body, if it is a move; it can still be read by who comes next. */
async function readMove(req: PayloadRequest): Promise<z.infer<typeof moveSchema> | null> {
  if (!req.headers.get('Content-Type')?.startsWith('application/json')) return null
  const text = (await req.text?.()) ?? ''
  Object.assign(req, { text: async () => text })
  if (!text.includes('deletedAt')) return null
  try {
    return moveSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Payload says what is wrong with it.
    return null
  }
}

const isTrue = (value: unknown) => value === 'true' || value === true

async function move(req: PayloadRequest, path: string, to: Move): Promise<Response> {
  const command = to === 'trashed' ? moveToTrash : restoreFromTrash
  const { done } = speak(trashWords, req.i18n.language)
  if (path === '/:id') {
    const doc = await command(req, staffRequestId(req))
    return Response.json({ doc: idOf(doc), message: done[to](1) })
  }
  const docs: { id: number }[] = []
  const errors: { id: number; message: string; isPublic: true }[] = []
  for (const id of await findNamed(req, to)) {
    try {
      docs.push(idOf(await command(req, id)))
    } catch (error) {
      if (!(error instanceof APIError)) throw error
      errors.push({ id, message: error.message, isPublic: true })
    }
  }
  const message = errors.length > 0 ? done.failed(errors.length) : done[to](docs.length)
  return Response.json({ docs, errors, message }, { status: errors.length > 0 ? 400 : 200 })
}

const idOf = ({ id }: Article) => ({ id })

/**
 * The articles that a request names by a filter, of those that its user may read.
 *
 * @throws Forbidden for readers, and for accounts that may never move an article; APIError 400 without a filter
 */
async function findNamed(req: PayloadRequest, to: Move): Promise<number[]> {
  const { access } = req.payload.collections.articles.config
  const may = to === 'trashed' ? access.delete : access.update
  const deletedAt = to === 'trashed' ? new Date().toISOString() : null
  if (!req.user || (await may({ req, data: { deletedAt } })) === false) throw new Forbidden(req.t)
  const where = req.query.where as Where | undefined
  if (!where || typeof where !== 'object') {
    throw new APIError(speak(trashWords, req.i18n.language).refusal.whichOnes, 400, undefined, true)
  }
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [where, { deletedAt: { exists: to === 'restored' } }] },
    trash: true,
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id }) => id)
}
