import type { ServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { mailIsSetUp } from '../adapter'

/** Tells administrators, and nobody else, that this site sends no mail and what that means. */
export function MailNotice({ user }: Pick<ServerProps, 'user'>) {
  if (mailIsSetUp() || whoIs(user) !== 'admin') return null
  return (
    <aside className="mail-notice" aria-labelledby="mail-notice-title">
      <h2 id="mail-notice-title">This site sends no mail yet</h2>
      <p>
        When you invite somebody or help with a forgotten password, you are shown a link to hand over
        yourself. To have it sent, set <code>SMTP_URL</code> to your mail server and start the site again.
      </p>
    </aside>
  )
}
