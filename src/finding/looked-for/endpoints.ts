import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { whoIs } from '@/access/roles'
import { readJson } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { beginArticle } from './begin-article'
import { KINDS } from './looked-for'
import { setAside } from './set-aside'

const headers = { 'Cache-Control': 'no-store' }
const which = { kind: z.enum(KINDS), id: z.int().min(1).max(2_147_483_647) }

/** `POST /api/looked-for/begin` with `{kind, id, isSure}`: the article begun from it, or those that ask the same. */
const begin: Endpoint = {
  path: '/looked-for/begin',
  method: 'post',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const wanted = await readJson(req, z.strictObject({ ...which, isSure: z.boolean().default(false) }))
    return Response.json(await runInTransaction(req, () => beginArticle(req, wanted)), { headers })
  },
}

/** `POST /api/looked-for/set-aside` with `{kind, id, isAside}`: takes it off the open list, or puts it back. */
const aside: Endpoint = {
  path: '/looked-for/set-aside',
  method: 'post',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const wanted = await readJson(req, z.strictObject({ ...which, isAside: z.boolean() }))
    await runInTransaction(req, () => setAside(req, wanted))
    return Response.json({ isAside: wanted.isAside }, { headers })
  },
}

export const lookedForEndpoints: Endpoint[] = [begin, aside]
