import type { Payload } from 'payload'
import { FormRefusal } from './form-refusal'

/**
 * Refuses the votes of staff, the rated author among them (16 CFR 465.5: no reviews by insiders). The cookie of the
 * admin panel comes with every form of the same site, so a signed-in person is known here.
 *
 * What this cannot cover: somebody who signed out first, uses another browser or asks a friend. Such votes fall under
 * the limits of a network and of bursts, and a moderator removes them as "staff or author vote".
 *
 * @returns the refusal, or null for everybody else
 */
export async function refuseStaff(payload: Payload, request: Request): Promise<FormRefusal | null> {
  const { user } = await payload.auth({ headers: request.headers })
  return user ? new FormRefusal(403, 'staff') : null
}
