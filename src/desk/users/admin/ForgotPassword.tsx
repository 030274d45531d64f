import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { mailIsSetUp } from '@/mail/adapter'
import { ForgotForm } from './ForgotForm'
import { SignedOutPage } from './SignedOutPage'

/**
 * "Forgot password", instead of Payload's page, which always says that a mail is on its way: even where no mail
 * can be sent, or after too many requests.
 */
export function ForgotPassword({ initPageResult }: AdminViewServerProps) {
  const { language } = initPageResult.req.i18n
  const words = speak(accountWords, language).password
  return (
    <SignedOutPage heading={words.forgot} language={language}>
      {mailIsSetUp() ? <ForgotForm /> : <p>{words.noMail}</p>}
    </SignedOutPage>
  )
}
