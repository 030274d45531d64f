import type pg from 'pg'

/** Runs SQL on a connection. */
export type Ask = (text: string, values?: unknown[]) => Promise<pg.QueryResult>

/**
 * Sends queries over one connection one after another, whoever asks meanwhile: pg warns of queries that it has to
 * queue, and will refuse them from version 9 on.
 */
export function inTurn(client: pg.Client): Ask {
  let before: Promise<unknown> = Promise.resolve()
  return (text, values) => {
    const asked = before.then(() => client.query(text, values))
    before = asked.catch(() => undefined)
    return asked
  }
}
