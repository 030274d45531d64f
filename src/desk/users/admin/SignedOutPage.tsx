import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = { heading: string; children: ReactNode }

/** The frame of our pages for staff who are not signed in: what it is about, and the way back. */
export function SignedOutPage({ heading, children }: Props) {
  return (
    <main className="signed-out-page">
      <h1>{heading}</h1>
      {children}
      <p>
        <Link href="/admin/login" prefetch={false}>
          Back to login
        </Link>
      </p>
    </main>
  )
}
