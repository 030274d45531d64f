import type { PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { findClinician } from '@/content/symptoms/red-line/find-clinician'
import { findWaitingRedLines, type WaitingRedLine } from '@/content/symptoms/red-line/find-waiting'

export type RedLinesToApprove = {
  lines: WaitingRedLine[]
  /** Whether the requester is a clinician. */
  mayApprove: boolean
  mayEdit: boolean
  /** Whether nobody approves what they wrote themselves. */
  fourEyes: boolean
}

/** The red lines that wait, for clinicians and for editors; null for others, and if none waits. */
export async function findRedLines(req: PayloadRequest): Promise<RedLinesToApprove | null> {
  const mayEdit = scopeFor('symptoms', 'update', whoIs(req.user)) !== null
  const mayApprove = (await findClinician(req)) !== null
  const lines = mayEdit || mayApprove ? await findWaitingRedLines(req) : []
  if (lines.length === 0) return null
  const { fourEyes } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  return { lines, mayApprove, mayEdit, fourEyes: fourEyes !== false }
}
