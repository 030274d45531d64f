'use client'

import { useAllFormFields, useAuth, useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** In seconds since 1970, as Payload counts. Browsers' timers reach no further than 24 days. */
const later = () => Math.floor(Date.now() / 1000) + 20 * 86_400

const A_WEEK_MS = 7 * 86_400_000

/** Who types this shortly before the session runs out goes on with it. */
const RENEW_MS = 30 * 60_000

/**
 * Keeps the form on the screen when its session runs out. Payload would leave for its sign-in page at that second, with
 * everything that was not saved; the form asks for the password in place instead (SignInAgain.tsx). The server decides
 * on each request whether the session is valid; this changes only what the page expects. As Payload then no longer sees
 * the end coming, the session of somebody who types is renewed here.
 */
export function useHeldSession(): void {
  const { user, setUser, fetchFullUser, tokenExpirationMs } = useAuth()
  const { config } = useConfig()
  const [fields] = useAllFormFields()
  const endsAt = useRef(0)
  useEffect(() => {
    if (!user || !tokenExpirationMs || tokenExpirationMs > Date.now() + A_WEEK_MS) return
    endsAt.current = tokenExpirationMs
    setUser({ user, exp: later() })
  }, [user, tokenExpirationMs, setUser])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the fields is somebody who types.
  useEffect(() => {
    const left = endsAt.current - Date.now()
    if (left <= 0 || left > RENEW_MS) return
    // Asked for once; where it fails, the next save learns that the session has ended.
    endsAt.current = 0
    void renew(`${config.routes.api}/users/refresh-token`).then((end) => {
      endsAt.current = end
    })
  }, [fields, config])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is left: other pages follow Payload.
  useEffect(() => () => void fetchFullUser(), [])
}

/** When the renewed session ends, in milliseconds since 1970; 0 if it could not be renewed. */
async function renew(address: string): Promise<number> {
  const response = await fetch(address, { method: 'POST', credentials: 'include' }).catch(() => null)
  if (!response?.ok) return 0
  const { exp }: { exp?: number } = await response.json()
  return (exp ?? 0) * 1000
}
