import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'

/** Takes back the jobs that a worker left behind in the middle; Payload itself never runs them again. */
export async function releaseOrphans(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(
    sql`update payload_jobs set processing = false where processing and completed_at is null`,
  )
}

/**
 * Runs the jobs that are due, one after the other.
 *
 * @param mayRun asked before each; false ends the round
 */
export async function runDueJobs(payload: Payload, mayRun: () => boolean): Promise<void> {
  while (mayRun()) {
    const { noJobsRemaining } = await payload.jobs.run({ queue: 'default', limit: 1, silent: { info: true } })
    if (noJobsRemaining) return
  }
}
