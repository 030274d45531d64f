import type { PayloadRequest } from 'payload'

/** A version in a list to choose from. `at` is ISO 8601. */
export type VersionChoice = { id: number; at: string; isPublished: boolean; isAutomatic: boolean }

const CHOICES = 50

/** The newest versions of an article that the user may read, newest first. */
export async function listVersions(req: PayloadRequest, id: number): Promise<VersionChoice[]> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    select: { autosave: true, updatedAt: true, version: { _status: true } },
    sort: ['-updatedAt', '-id'],
    depth: 0,
    limit: CHOICES,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map((doc) => ({
    id: Number(doc.id),
    at: doc.updatedAt,
    isPublished: doc.version._status === 'published',
    isAutomatic: (doc as { autosave?: boolean }).autosave === true,
  }))
}
