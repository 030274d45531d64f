import { MinimalTemplate } from '@payloadcms/next/templates'
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { mailIsSetUp } from '@/mail/adapter'
import { findAccountByLink } from '../access-link'
import { ChoosePasswordForm } from './ChoosePasswordForm'
import { SignedOutPage } from './SignedOutPage'

/**
 * The target of an invitation or password link, instead of Payload's page: that one loses input typed before
 * hydration, names no account, and reports an expired link only after submission.
 */
export async function ChoosePassword({ initPageResult, params }: AdminViewServerProps) {
  const { req } = initPageResult
  const words = speak(accountWords, req.i18n.language).password
  const token = String(params?.segments?.[1] ?? '')
  const account = await findAccountByLink(req, token)
  const other = req.user && account && req.user.id !== account.id ? req.user.email : null
  return (
    <MinimalTemplate className="choose-password">
      <SignedOutPage heading={words.choose} language={req.i18n.language}>
        {other ? <p>{words.signedInAs(other, account?.email ?? '')}</p> : null}
        {account ? (
          <ChoosePasswordForm email={account.email} token={token} />
        ) : (
          <>
            <p role="alert">{words.linkIsOver}</p>
            {mailIsSetUp() ? (
              <p>
                <Link href="/admin/forgot" prefetch={false}>
                  {words.sendMe}
                </Link>
              </p>
            ) : null}
          </>
        )}
      </SignedOutPage>
    </MinimalTemplate>
  )
}
