import { mailIsSetUp } from '@/mail/adapter'
import { ForgotForm } from './ForgotForm'
import { SignedOutPage } from './SignedOutPage'

/**
 * "Forgot password", instead of Payload's page, which tells everybody that a mail is on its way: also where no
 * mail can be sent, and to who has asked too often.
 */
export function ForgotPassword() {
  return (
    <SignedOutPage heading="Forgot your password?">
      {mailIsSetUp() ? (
        <ForgotForm />
      ) : (
        <p>This site sends no mail. Ask an administrator for a link to set a new password.</p>
      )}
    </SignedOutPage>
  )
}
