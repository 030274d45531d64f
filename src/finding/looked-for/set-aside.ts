import { sql } from '@payloadcms/db-postgres'
import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { lookedForWords } from '@/design/panel-words/looked-for'
import { type Kind, seesLookedFor, tableOf } from './looked-for'

/**
 * Takes something off the open list, or puts it back.
 *
 * @throws Forbidden; NotFound for what is no longer there; APIError 409 if an article was begun from it
 */
export async function setAside(
  req: PayloadRequest,
  { kind, id, isAside }: { kind: Kind; id: number; isAside: boolean },
): Promise<void> {
  if (!seesLookedFor(req)) throw new Forbidden(req.t)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    update ${sql.identifier(tableOf[kind])}
    set set_aside_at = case when article_id is null and ${isAside} then now() end
    where id = ${id} returning article_id`)
  const [row] = rows as { article_id: number | null }[]
  if (!row) throw new NotFound(req.t)
  if (row.article_id !== null)
    throw new APIError(speak(lookedForWords, req.i18n.language).isTaken, 409, undefined, true)
}
