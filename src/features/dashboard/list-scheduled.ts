import type { PayloadRequest } from 'payload'
import { listPlannedJobs, type PlannedJob } from '@/jobs/list-jobs'

export type ScheduledJobs = Record<'waiting' | 'overdue' | 'failed', PlannedJob[]>

/** The planned publications and withdrawals that have not been done, the earliest first. */
export async function listScheduled(req: PayloadRequest): Promise<ScheduledJobs> {
  const jobs: ScheduledJobs = { waiting: [], overdue: [], failed: [] }
  for (const job of await listPlannedJobs(req)) {
    jobs[job.state === 'overdue' || job.state === 'failed' ? job.state : 'waiting'].push(job)
  }
  return jobs
}
