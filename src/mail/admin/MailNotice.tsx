import { mailIsOn } from '../mail-adapter'

/** Tells administrators that this site sends no mail, and what follows from it. */
export function MailNotice({ user }: { user?: { role?: unknown } | null }) {
  if (mailIsOn || user?.role !== 'admin') return null
  return (
    <aside className="mail-notice" aria-label="Mail">
      <strong>This site sends no mail.</strong> Invitations are shown to you as links to hand over, and nobody
      can reset a forgotten password alone. Set <code>SMTP_URL</code> to change that.
    </aside>
  )
}
