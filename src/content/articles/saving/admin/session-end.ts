import { sharedState } from '@/desk/panel/shared-state'

/** `ended`: nobody is signed in any more; `other`: somebody else is, in another tab of this browser. */
export type SessionEnd = 'ended' | 'other' | null

/** Whether the session of the form on this page has ended. */
export const sessionEnd = sharedState<SessionEnd>(null)

let asking: Promise<SessionEnd> | null = null

/**
 * Asks the server who is signed in, one request at a time: without a network it is repeated until there is an answer.
 *
 * @param account whose form it is
 */
export function checkSession(account: number): Promise<SessionEnd> {
  asking ??= ask(account).finally(() => {
    asking = null
  })
  return asking
}

async function ask(account: number): Promise<SessionEnd> {
  const response = await fetch('/api/users/me', { credentials: 'include', cache: 'no-store' }).catch(
    () => null,
  )
  if (!response?.ok) return sessionEnd.get()
  const { user }: { user: { id: number } | null } = await response.json()
  const end = user === null ? 'ended' : user.id === account ? null : 'other'
  if (end !== sessionEnd.get()) sessionEnd.set(end)
  return end
}
