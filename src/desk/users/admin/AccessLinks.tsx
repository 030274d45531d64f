import type { UIFieldServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { mailIsSetUp } from '@/mail/adapter'
import { MakeLink } from './MakeLink'

/** On an account's form, for administrators: resend the invitation, or create a password link. */
export function AccessLinks({ id, data, req }: UIFieldServerProps) {
  if (!id || whoIs(req.user) !== 'admin' || req.user?.id === id) return null
  const isInvited = Boolean(data?.invitedAt && !data?.joinedAt)
  const sends = mailIsSetUp()
  const words = speak(accountWords, req.i18n.language).link
  return (
    <section className="account-part" aria-labelledby="access-links-title">
      <h2 id="access-links-title">{isInvited ? words.invitation : words.forgotten}</h2>
      <p>{isInvited ? words.invited : words.lets}</p>
      <MakeLink
        label={isInvited ? words.inviteAgain : sends ? words.mail : words.make}
        path={`/users/${id}/${isInvited ? 'invite' : 'reset-link'}`}
      />
    </section>
  )
}
