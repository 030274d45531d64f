import Link from 'next/link'
import { mailIsSetUp } from '@/mail/adapter'
import { ForgotForm } from './ForgotForm'

/**
 * "Forgot password", instead of Payload's page, which tells everybody that a mail is on its way: also where no
 * mail can be sent, and to who has asked too often.
 */
export function ForgotPassword() {
  return (
    <main className="forgot-password-page">
      <h1>Forgot your password?</h1>
      {mailIsSetUp() ? (
        <ForgotForm />
      ) : (
        <p>This site sends no mail. Ask an administrator for a link to set a new password.</p>
      )}
      <p>
        <Link href="/admin/login" prefetch={false}>
          Back to login
        </Link>
      </p>
    </main>
  )
}
