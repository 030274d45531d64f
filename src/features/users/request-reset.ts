import type { Payload } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { mailAccountLink, makeAccountLink } from './account-links'

/** Mails a link for a new password when the address has an account; does nothing otherwise. */
export async function requestReset(payload: Payload, email: string): Promise<void> {
  const found = await runInTransaction(payload, async (req) => {
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: email.toLowerCase() } },
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    })
    const user = docs[0]
    return user && { email: user.email, link: await makeAccountLink(req, user.id, 'reset') }
  })
  if (found) await mailAccountLink(payload, found.email, 'reset', found.link)
}
