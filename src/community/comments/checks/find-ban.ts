import type { CheckContext } from './verdict'

const kinds = ['sender', 'email', 'network'] as const

/**
 * Whether an e-mail pattern matches.
 *
 * @param pattern `*` matches any characters; case-insensitive
 */
export function matchesPattern(pattern: string, email: string): boolean {
  // The parts are searched in sequence: a regular expression with many stars could take hours.
  const parts = pattern.trim().toLowerCase().split('*')
  const text = email.trim().toLowerCase()
  const first = parts[0] ?? ''
  if (parts.length === 1) return text === first
  const last = parts.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= text.length - last.length
}

/** The ban of the sender, e-mail address or network among the active ones; null if there is none. */
export function banOf(
  bans: readonly { kind: string; label: string; value: string }[],
  email: string,
): CheckContext['ban'] {
  const found = bans.find(
    ({ kind, value }) => kind !== 'email' || (email !== '' && matchesPattern(value, email)),
  )
  const kind = kinds.find((known) => known === found?.kind)
  return found && kind ? { kind, label: found.label } : null
}
