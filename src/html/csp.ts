import { createHash } from 'node:crypto'

const policies = new Map<string, string>()
/** There are about a dozen page kinds; a bound keeps a mistake from growing the map for ever. */
const mostPolicies = 100

/** What a preview may do beyond a reader's page. */
export type StaffPage = {
  /** The exact text of the one inline script that it carries. */
  script?: string
  /** Shown in a frame of the admin panel, which has the same origin. */
  framed?: boolean
}

/**
 * The Content-Security-Policy of a page whose only style is one inline `<style>`.
 *
 * Scripts are refused altogether, but for the one that a staff page names. JSON-LD is a data block, which the
 * policy does not touch.
 *
 * @param styleText the exact text inside `<style>`
 * @param staff absent for every page that readers get
 * @returns the header's value; computed once for each text
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
    // No script can use it; tools that check a page read robots.txt in its name.
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
