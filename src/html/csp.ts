import { createHash } from 'node:crypto'

const policies = new Map<string, string>()
/** There are about a dozen page kinds; a bound keeps a mistake from growing the map for ever. */
const mostPolicies = 100

/**
 * The Content-Security-Policy of a page whose only style is one inline `<style>`.
 *
 * Scripts are refused altogether. JSON-LD is a data block, which the policy does not touch.
 *
 * @param styleText the exact text inside `<style>`
 * @returns the header's value; computed once for each text
 */
export function contentSecurityPolicy(styleText: string): string {
  const known = policies.get(styleText)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(styleText, 'utf8').digest('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  if (policies.size >= mostPolicies) policies.clear()
  policies.set(styleText, policy)
  return policy
}
