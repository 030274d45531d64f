import type { Payload } from 'payload'
import { readId } from '@/db/read-id'

type Asked = {
  segments: readonly string[] | undefined
  /** Payload (3.90) sends the address of a form whose document it does not find to the list, with its id. */
  notFound: string | string[] | undefined
}

/**
 * Where the form of an article in the trash is. Links to it, from mails, notes and the search, have the address that it
 * had outside.
 *
 * @returns null for any other address, and for an article that the request's account may not read
 */
export async function trashAddress(
  payload: Payload,
  headers: Headers,
  { segments, notFound }: Asked,
): Promise<string | null> {
  if (typeof notFound !== 'string' || segments?.join('/') !== 'collections/articles') return null
  const id = readId(notFound)
  const { user } = id === null ? { user: null } : await payload.auth({ headers })
  if (id === null || !user) return null
  const article = await payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    trash: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user,
  })
  return article?.deletedAt ? `${payload.config.routes.admin}/collections/articles/trash/${id}` : null
}
