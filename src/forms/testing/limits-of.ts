import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { networkKey } from '../limit-writes'

/** The counted acts of a kind for the line of an address. */
export async function limitsOf(payload: Payload, kind: string, address: string): Promise<number> {
  const { line } = networkKey({ headers: new Headers({ 'x-client-address': address }) })
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`select points::int as points from rate_limits where key = ${`${kind}:${line}`}`,
  )
  return Number(rows[0]?.points ?? 0)
}
