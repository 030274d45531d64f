import type { ServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { mailIsSetUp } from '../adapter'

/** Tells administrators only that this site sends no mail and what that means. */
export function MailNotice({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  const words = speak(accountWords, i18n.language).noMail
  if (mailIsSetUp() || whoIs(user) !== 'admin') return null
  return (
    <aside className="mail-notice" aria-labelledby="mail-notice-title">
      <h2 id="mail-notice-title">{words.title}</h2>
      <p>{words.text}</p>
    </aside>
  )
}
