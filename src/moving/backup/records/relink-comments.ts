import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { CopiedRow } from './read-copied-rows'

/**
 * Puts comments under those that they answered, as far as these are there, in the request's transaction; what is under
 * another comment stays there.
 *
 * @param comments as the backup has them
 */
export async function relinkComments(req: PayloadRequest, comments: readonly CopiedRow[]): Promise<void> {
  const connection = await connectionOf(req)
  const links = JSON.stringify(comments.map(({ id, parent_id: parent }) => ({ id, parent })))
  await connection.execute(sql`
    update comments c set parent_id = given.parent
    from jsonb_to_recordset(${links}::jsonb) as given (id int, parent int)
    where c.id = given.id and c.parent_id is null and given.parent <> c.id
      and exists (select from comments above where above.id = given.parent)`)
  // A thread's first comment is the root of all below it.
  await connection.execute(sql`
    with recursive moved as (
      select id from comments where id in (select id from jsonb_to_recordset(${links}::jsonb) as given (id int))
      union select c.id from comments c join moved on c.parent_id = moved.id),
    above as (
      select c.id, c.id as top, c.parent_id as next from comments c join moved on moved.id = c.id
      union select above.id, c.id, c.parent_id from above join comments c on c.id = above.next)
    update comments c set root = nullif(above.top, c.id) from above
    where c.id = above.id and above.next is null and c.root is distinct from nullif(above.top, c.id)`)
}
