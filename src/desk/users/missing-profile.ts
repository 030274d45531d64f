import type { Payload, PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'

/** So many administrators are named; the others are as good. */
const MOST_NAMED = 3

/** Whether somebody is to write and has no author profile to write under. */
export const lacksProfile = (user: PayloadRequest['user']): boolean =>
  whoIs(user) === 'author' && idsOf(user?.author).length === 0

/** What such a person is told: what is missing, what for, and who can add it. */
export async function missingProfileText(payload: Payload, req?: PayloadRequest): Promise<string> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    select: { name: true },
    sort: 'name',
    depth: 0,
    limit: MOST_NAMED,
    pagination: false,
    req,
  })
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(docs.map(({ name }) => name))
  return (
    'Your account has no author profile yet. Articles are signed with one, so you cannot write before you have it. ' +
    `An administrator adds it to your account: ask ${names}.`
  )
}
