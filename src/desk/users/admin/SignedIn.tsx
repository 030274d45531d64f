import type { UIFieldServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { findSessions } from '../sessions'
import { SessionTable } from './SessionTable'

/** An account's sessions; on the user's own account page, and for administrators on every account's form. */
export async function SignedIn({ id, req }: UIFieldServerProps) {
  const isOwn = id !== undefined && req.user?.id === id
  if (typeof id !== 'number' || (!isOwn && whoIs(req.user) !== 'admin')) return null
  const words = speak(accountWords, req.i18n.language).sessions
  const current = (req.user as { _sid?: string } | null)?._sid
  const sessions = await findSessions(req, id)
  return (
    <section className="account-part" aria-labelledby="signed-in-title">
      <h2 id="signed-in-title">{isOwn ? words.own : words.other}</h2>
      <SessionTable
        account={id}
        isOwn={isOwn}
        sessions={sessions.map((session) => ({ ...session, isCurrent: session.id === current }))}
      />
    </section>
  )
}
