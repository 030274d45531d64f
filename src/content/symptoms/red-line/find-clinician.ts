import type { PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'

/**
 * The requester as a clinician: somebody with a published profile whose credentials an editor has checked.
 *
 * @returns the name with the credentials; null for everybody else
 */
export async function findClinician(req: PayloadRequest): Promise<string | null> {
  const who = whoIs(req.user)
  const [profile] = idsOf(req.user?.author)
  if (who === 'reader' || who === 'moderator' || profile === undefined) return null
  const { docs } = await req.payload.find({
    collection: 'authors',
    where: {
      and: [
        { id: { equals: profile } },
        { _status: { equals: 'published' } },
        { credentialsCheckedOn: { exists: true } },
      ],
    },
    select: { name: true, credentials: true },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [clinician] = docs
  if (!clinician) return null
  const credentials = (clinician.credentials ?? []).map(({ abbreviation }) => abbreviation)
  return [clinician.name, ...credentials].join(', ')
}
