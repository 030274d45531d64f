import type { PayloadRequest } from 'payload'

type Session = object
type Work = () => Promise<void>

const waiting = new WeakMap<Session, Work[]>()

/**
 * Does something outside the database once the request's transaction is committed, before the request is answered;
 * after a rollback it is never done. Without a transaction it is done at once.
 *
 * @param work must handle its own errors: nobody is left to be told
 */
export async function afterCommit(req: PayloadRequest, work: Work): Promise<void> {
  const id = await req.transactionID
  const session = id === undefined ? undefined : req.payload.db.sessions?.[id]
  if (!session) return work()
  waiting.set(session, [...(waiting.get(session) ?? []), work])
}

/** Does what waits for a session's transaction. */
export async function doWaiting(session: Session): Promise<void> {
  const works = waiting.get(session) ?? []
  waiting.delete(session)
  for (const work of works) await work()
}
