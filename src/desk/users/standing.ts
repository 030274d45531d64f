import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLoginHook, CollectionBeforeReadHook } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'

type Stored = { invitedAt?: unknown; joinedAt?: unknown }

/** An account's current status, as in the list. An account created without an invitation counts as joined. */
function standingOf({ invitedAt, joinedAt }: Stored, language: string | undefined): string {
  const words = speak(accountWords, language).standing
  return invitedAt && !joinedAt ? words.invited : words.active
}

/** Added to each account that is read. */
export const tellStanding: CollectionBeforeReadHook = ({ doc, req }) => ({
  ...doc,
  standing: standingOf(doc, req.i18n?.language),
})

/** The first sign-in, by link or password, marks the person as joined. */
export const noteFirstSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  if (user.joinedAt) return
  const connection = await connectionOf(req)
  await connection.execute(
    sql`update users set joined_at = now() where id = ${user.id} and joined_at is null`,
  )
}
