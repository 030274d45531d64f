import Link from 'next/link'
import type { ReactNode } from 'react'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'

type Props = { heading: string; language: string; children: ReactNode }

/** The layout of our pages for signed-out staff: the topic, and the way back. */
export function SignedOutPage({ heading, language, children }: Props) {
  return (
    <main className="signed-out-page">
      <h1>{heading}</h1>
      {children}
      <p>
        <Link href="/admin/login" prefetch={false}>
          {speak(accountWords, language).password.back}
        </Link>
      </p>
    </main>
  )
}
