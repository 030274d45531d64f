import type { Payload, PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'

/** The maximum number of administrators named; any will do. */
const MOST_NAMED = 3

/** Whether an account is an author's but has no author profile. */
export const lacksProfile = (user: PayloadRequest['user']): boolean =>
  whoIs(user) === 'author' && idsOf(user?.author).length === 0

/** The message for such a person: what is missing, what for, and who can add it. */
export async function missingProfileText(
  payload: Payload,
  language?: string,
  req?: PayloadRequest,
): Promise<string> {
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
  const names = new Intl.ListFormat(language ?? 'en', { type: 'disjunction' }).format(
    docs.map(({ name }) => name),
  )
  return speak(accountWords, language).missingProfile(names)
}
