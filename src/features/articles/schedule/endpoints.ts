import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { cancelPlan, listPlans, planPublication } from './plan-publication'

const planSchema = z.strictObject({
  action: z.enum(['publish', 'unpublish']),
  at: z.iso
    .datetime({ offset: true, error: 'an ISO 8601 time with its offset' })
    .transform((at) => new Date(at)),
})

/** The plans of an article: list, make, take back. */
export const scheduleEndpoints: Endpoint[] = [
  {
    path: '/:id/schedule',
    method: 'get',
    handler: async (req) =>
      Response.json(await listPlans(req, staffRequestId(req)), { headers: { 'Cache-Control': 'no-store' } }),
  },
  {
    path: '/:id/schedule',
    method: 'post',
    handler: async (req) => {
      const id = staffRequestId(req)
      return Response.json(await planPublication(req, id, await readJson(req, planSchema)))
    },
  },
  {
    path: '/:id/schedule/:job',
    method: 'delete',
    handler: async (req) =>
      Response.json(await cancelPlan(req, staffRequestId(req), staffRequestId(req, 'job'))),
  },
]
