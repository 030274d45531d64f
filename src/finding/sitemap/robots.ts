/**
 * What crawlers are asked (RFC 9309): pages, feeds and pictures are theirs; the panel, the API, forms and search
 * results are not. The longest rule that matches counts, and `$` is the end of the address.
 *
 * @param origin without a slash at its end
 */
export const writeRobots = (origin: string): string => `User-agent: *
Allow: /api/media/file/
Disallow: /admin
Disallow: /api/
Disallow: /preview/
Disallow: /search?
Disallow: /articles/*/comment$
Disallow: /articles/*/comment?
Disallow: /articles/*/report$
Disallow: /articles/*/report?
Disallow: /authors/*/rate$
Disallow: /authors/*/rate?

Sitemap: ${origin}/sitemap.xml
`
