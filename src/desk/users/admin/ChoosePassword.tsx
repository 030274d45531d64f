import { MinimalTemplate } from '@payloadcms/next/templates'
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { mailIsSetUp } from '@/mail/adapter'
import { findAccountByLink, LINK_IS_OVER } from '../access-link'
import { ChoosePasswordForm } from './ChoosePasswordForm'
import { SignedOutPage } from './SignedOutPage'

/**
 * Where the link of an invitation or of a forgotten password leads, instead of Payload's page: that one loses what
 * was typed before its script ran, names no account, and says only after the sending that a link is over.
 */
export async function ChoosePassword({ initPageResult, params }: AdminViewServerProps) {
  const { req } = initPageResult
  const token = String(params?.segments?.[1] ?? '')
  const account = await findAccountByLink(req, token)
  const other = req.user && account && req.user.id !== account.id ? req.user.email : null
  return (
    <MinimalTemplate className="choose-password">
      <SignedOutPage heading="Choose your password">
        {other ? (
          <p>
            You are signed in as {other}. When you go on, you will be signed in as {account?.email} instead.
          </p>
        ) : null}
        {account ? (
          <ChoosePasswordForm email={account.email} token={token} />
        ) : (
          <>
            <p role="alert">{LINK_IS_OVER}</p>
            {mailIsSetUp() ? (
              <p>
                <Link href="/admin/forgot" prefetch={false}>
                  Send me a link to choose a new password
                </Link>
              </p>
            ) : null}
          </>
        )}
      </SignedOutPage>
    </MinimalTemplate>
  )
}
