import type { PayloadRequest, Where } from 'payload'

type Slug = keyof PayloadRequest['payload']['collections']

/**
 * Which of these documents the user may change, by their collection's access function.
 *
 * @returns their ids; none for a collection that does not exist
 */
export async function editableIds(req: PayloadRequest, collection: string, ids: number[]): Promise<number[]> {
  const { access } = req.payload.collections[collection as Slug]?.config ?? {}
  if (!access || !req.user || ids.length === 0) return []
  const reach = await access.update({ req })
  if (reach === false) return []
  const found = await req.payload.find({
    collection: collection as Slug,
    where: { and: [{ id: { in: ids } }, ...(reach === true ? [] : [reach as Where])] },
    select: {},
    depth: 0,
    pagination: false,
    req,
  })
  return found.docs.map(({ id }) => Number(id))
}

/** Whether the user may change this global. */
export async function mayEditGlobal(req: PayloadRequest, slug: string): Promise<boolean> {
  const global = req.payload.config.globals.find((one) => one.slug === slug)
  return Boolean(req.user && global && (await global.access.update({ req })) === true)
}
