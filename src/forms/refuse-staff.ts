import { executeAuthStrategies, type Payload } from 'payload'
import { FormRefusal } from './form-refusal'

/**
 * Refuses votes by staff, including the rated author (16 CFR 465.5: no reviews by insiders). The panel's cookie is
 * sent with every form of the same site, so signed-in staff are recognised here.
 *
 * This does not cover staff who sign out first, use another browser or ask a friend. Such votes fall under the
 * network and burst limits, and a moderator removes them as "staff or author vote".
 *
 * @returns the refusal, or null for everybody else
 */
export async function refuseStaff(payload: Payload, request: Request): Promise<FormRefusal | null> {
  // `payload.auth` would also work out what everybody may do with each field of each collection.
  const { user } = await executeAuthStrategies({ headers: request.headers, payload })
  return user ? new FormRefusal(403, 'staff') : null
}
