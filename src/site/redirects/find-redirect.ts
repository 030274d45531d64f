import type { Payload } from 'payload'
import { isUnpublished } from './was-published'

/** The state of an old URL: it redirects, or its page is gone for good. */
export type OldAddress = { to: string } | 'gone'

/** A form, feed or picture below a page; it moves with the page. */
const BELOW = /^(\/[^/]+\/[^/]+)(\/.+)$/

/**
 * Looks up an old path, or returns null if it is unknown.
 *
 * One that leads to what is not published yet is unknown until then: browsers would remember the way to a missing page.
 *
 * @param path of a URL, without query; what is below a moved page redirects below its new URL
 */
export async function findOldAddress(payload: Payload, path: string): Promise<OldAddress | null> {
  const own = await lookUp(payload, path)
  if (own) return own
  const [, page, rest] = BELOW.exec(path) ?? []
  if (page === undefined || rest === undefined) return null
  const old = await lookUp(payload, page)
  return old === null || old === 'gone' ? old : { to: `${old.to}${rest}` }
}

async function lookUp(payload: Payload, path: string): Promise<OldAddress | null> {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { equals: path } },
    select: { to: true, isGone: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const found = docs[0]
  if (!found) return null
  if (found.isGone === true) return 'gone'
  return found.to && !(await isUnpublished(payload, found.to)) ? { to: found.to } : null
}
