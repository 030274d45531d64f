import type { Payload } from 'payload'

/** Where an old path leads now, or null. */
export async function findRedirect(payload: Payload, path: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { equals: path } },
    select: { to: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  return docs[0]?.to ?? null
}
