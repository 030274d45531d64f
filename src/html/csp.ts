import { createHash } from 'node:crypto'

const policies = new Map<string, string>()
/** There are about a dozen page kinds; the limit keeps a bug from growing the map indefinitely. */
const mostPolicies = 100

/** What a preview may do in addition to a reader page. */
export type StaffPage = {
  /** The exact text of its inline script. */
  script?: string
  /** Embedded in a frame of the admin panel, which has the same origin. */
  framed?: boolean
}

/**
 * The Content-Security-Policy of a page whose only style is one inline `<style>`.
 *
 * All scripts are blocked except the one that a staff page names. JSON-LD is a data block and not subject to the
 * policy.
 *
 * @param styleText the exact text inside `<style>`
 * @param staff absent for all reader pages
 * @returns the header's value; computed once per text
 */
export function contentSecurityPolicy(styleText: string, staff: StaffPage = {}): string {
  const key = `${staff.framed === true} ${staff.script ?? ''} ${styleText}`
  const known = policies.get(key)
  if (known !== undefined) return known
  const policy = [
    "default-src 'none'",
    `script-src ${staff.script === undefined ? "'none'" : hashOf(staff.script)}`,
    `style-src ${hashOf(styleText)}`,
    "img-src 'self'",
    "manifest-src 'self'",
    // No script can use it; page checkers fetch robots.txt under the page's policy.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${staff.framed ? "'self'" : "'none'"}`,
  ].join('; ')
  if (policies.size >= mostPolicies) policies.clear()
  policies.set(key, policy)
  return policy
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
