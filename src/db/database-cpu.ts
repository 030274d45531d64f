import { readFileSync } from 'node:fs'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from './connection'

/** The processes of a local Postgres that serve this database's connections. */
export async function findBackends(payload: Payload): Promise<number[]> {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select pid from pg_stat_activity where datname = current_database()`)
  return (rows as { pid: number }[]).map(({ pid }) => pid)
}

/** CPU time of processes so far, in milliseconds; 0 where the system does not tell. */
export function cpuOf(pids: number[]): number {
  let sum = 0
  for (const pid of pids) {
    try {
      sum += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    } catch {
      // The connection was closed, or this is not Linux.
    }
  }
  return sum
}
