import type { PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { findClinician } from '@/content/symptoms/red-line/find-clinician'

/**
 * The name under which the requester approves passages: an editor, or a clinician, that is an account with a published
 * profile whose credentials an editor has checked.
 *
 * @returns null for whoever may not
 */
export async function findApprover(req: PayloadRequest): Promise<string | null> {
  const who = whoIs(req.user)
  const clinician = await findClinician(req)
  return clinician ?? (who === 'admin' || who === 'editor' ? (req.user?.name ?? null) : null)
}
