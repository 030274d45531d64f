import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { mergeSymptoms, undoMerge } from './merge-symptoms'
import { previewMerge } from './preview-merge'
import { splitSymptom } from './split-symptom'

const headers = { 'Cache-Control': 'no-store' }
const pair = z.strictObject({ into: z.int().min(1).max(2_147_483_647) })
const name = z.string().trim().min(1).max(160)
const split = z.strictObject({ names: z.array(z.string().min(1).max(160)).min(1).max(200), plainName: name })

const post = (path: string, act: (req: PayloadRequest, id: number) => Promise<object>): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => Response.json(await act(req, staffRequestId(req)), { headers }),
})

/** `POST /api/symptoms/:id/…`: `merge/preview` and `merge` with `{into}`, `merge/undo`, `split` with `{names, plainName}`. */
export const mergeEndpoints: Endpoint[] = [
  post('merge/preview', async (req, id) => {
    const { into } = await readJson(req, pair)
    return runInTransaction(req, () => previewMerge(req, id, into))
  }),
  post('merge/undo', async (req, id) => {
    await runInTransaction(req, () => undoMerge(req, id))
    return { merged: false }
  }),
  post('merge', async (req, id) => {
    const { into } = await readJson(req, pair)
    await runInTransaction(req, () => mergeSymptoms(req, id, into))
    return { merged: true }
  }),
  post('split', async (req, id) => {
    const wanted = await readJson(req, split)
    return { symptom: await runInTransaction(req, () => splitSymptom(req, id, wanted)) }
  }),
]
