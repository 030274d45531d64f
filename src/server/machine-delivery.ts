import type { IncomingMessage, ServerResponse } from 'node:http'
import { answersProblems } from './machine-routes'
import { type PageDelivery, RETRY_AFTER_S } from './page-delivery'
import type { HeaderList } from './page-headers'
import { refuseRequest } from './refuse-request'
import { createRenderLimit } from './render-limit'
import { preflight, type SharedOrigins, sharedWith } from './shared-origins'

export type MachineOptions = {
  /** Origins whose pages may read the answers; all by default. */
  allowedOrigins?: SharedOrigins
  /** Answers that are rendered for one client in a minute; those of the cache are not counted. */
  rendersPerMinute?: number
}

/** Answers programs of other sites: from the page cache, within a limit for what has to be rendered. */
export type MachineDelivery = {
  serve: (key: string, address: string, req: IncomingMessage, res: ServerResponse) => Promise<void>
  allow: (req: IncomingMessage, res: ServerResponse) => void
  headers: (req: IncomingMessage) => HeaderList
}

const BUSY = 'This answer is not available at the moment. Try again in a few seconds.'

export function createMachineDelivery(
  pages: PageDelivery,
  { allowedOrigins = '*', rendersPerMinute = 120 }: MachineOptions,
): MachineDelivery {
  const take = createRenderLimit(rendersPerMinute)
  const headers = (req: IncomingMessage) => sharedWith(allowedOrigins, req.headers.origin)

  return {
    headers,
    allow: (req, res) => {
      res.writeHead(204, preflight(allowedOrigins, req.headers.origin))
      res.end()
    },
    serve: async (key, address, req, res) => {
      const shared = headers(req)
      if (pages.cache.fresh(key)) return pages.serve(key, req, res, { headers: shared })
      const { headers: limits, waitSeconds } = await take(address)
      const extra = [...shared, ...limits]
      if (waitSeconds !== null) {
        const message = `Too many requests from your network. Try again in ${waitSeconds} seconds.`
        return refuseRequest(req, res, {
          status: 429,
          message,
          headers: { ...pairs(extra), 'Retry-After': waitSeconds },
        })
      }
      const sorry = () =>
        refuseRequest(req, res, {
          status: 503,
          message: BUSY,
          headers: { ...pairs(shared), 'Retry-After': RETRY_AFTER_S },
        })
      await pages.serve(key, req, res, { headers: extra, ...(answersProblems(key) ? { sorry } : {}) })
    },
  }
}

export const pairs = (list: HeaderList): Record<string, string> =>
  Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])))
