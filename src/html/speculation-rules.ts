/** Where the rules are. */
const SPECULATION_RULES_PATH = '/speculation-rules.json'

/**
 * Which links a browser may fetch ahead, when a pointer rests on one or a finger touches it: pages of ours, and
 * never what sets a cookie, costs a query for each reader or is not a page.
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
                // With a query; `?*` would match an empty one, so every address.
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
 * The header that names the rules, or null for a page that does without.
 *
 * A browser that knows the header fetches the rules once a week, beside the first page that names them. An article is
 * where readers arrive from elsewhere and promises to be one request, so it does not name them.
 */
export const speculationHeader = (path: string, status: number): string | null =>
  status === 200 && !path.startsWith('/articles/') ? `"${SPECULATION_RULES_PATH}"` : null
