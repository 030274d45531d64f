import type { Payload } from 'payload'

/** What became of an old address: it leads somewhere, or its page is gone for good. */
export type OldAddress = { to: string } | 'gone'

/** A form, feed or picture below a page; it moves with the page. */
const BELOW = /^(\/[^/]+\/[^/]+)(\/.+)$/

/**
 * What became of an old path, or null when nothing is known of it.
 *
 * @param path as in an address, without query; what lies below a page that moved leads below its new address
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
  return found.to ? { to: found.to } : null
}
