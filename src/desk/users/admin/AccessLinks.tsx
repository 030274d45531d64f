import type { UIFieldServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { mailIsSetUp } from '@/mail/adapter'
import { MakeLink } from './MakeLink'

/** On somebody's form, for administrators: the invitation once more, or a link for a new password. */
export function AccessLinks({ id, data, req }: UIFieldServerProps) {
  if (!id || whoIs(req.user) !== 'admin' || req.user?.id === id) return null
  const isInvited = Boolean(data?.invitedAt && !data?.joinedAt)
  const sends = mailIsSetUp()
  return (
    <section className="account-part" aria-labelledby="access-links-title">
      <h2 id="access-links-title">{isInvited ? 'Invitation' : 'Forgotten password'}</h2>
      <p>
        {isInvited
          ? 'Invited and not joined yet. A new invitation makes the earlier link useless.'
          : 'The link lets this person choose a new password. It works once, for an hour.'}
      </p>
      <MakeLink
        label={
          isInvited ? 'Send the invitation again' : sends ? 'Send a link by mail' : 'Make a link to hand over'
        }
        path={`/users/${id}/${isInvited ? 'invite' : 'reset-link'}`}
      />
    </section>
  )
}
