/** The rules' URL. */
const SPECULATION_RULES_PATH = '/speculation-rules.json'

/**
 * Which links a browser may prefetch, when a pointer hovers over one or a finger touches it: our pages, but never
 * one that sets a cookie, costs a query per reader or is not a page.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                // URLs with a query; `?*` would also match an empty query, and so every URL.
                '/*\\?*=*',
                '/admin*',
                '/api/*',
                '/preview/*',
                '/search*',
                '/*/comment',
                '/*/report',
                '/*/rate',
                '/*.xml',
                '/*.json',
                '/*.png',
              ],
            },
          },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

/**
 * The header that points to the rules, or null for a page that does without.
 *
 * A supporting browser fetches the rules once a week, along with the first page that names them. Articles are
 * entry pages and are guaranteed to be a single request, so they do not send it.
 */
export const speculationHeader = (path: string, status: number): string | null =>
  status === 200 && !path.startsWith('/articles/') ? `"${SPECULATION_RULES_PATH}"` : null
