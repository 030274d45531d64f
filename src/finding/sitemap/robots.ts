/**
 * The rules for crawlers (RFC 9309): pages, feeds and pictures are allowed; the panel, the API, forms and search
 * results are not. The longest matching rule applies, and `$` is the end of the URL.
 *
 * @param origin without a trailing slash
 */
export const writeRobots = (origin: string): string => `User-agent: *
Allow: /api/media/file/
Disallow: /admin
Disallow: /api/
Disallow: /preview/
Disallow: /search?
Disallow: /search/
Disallow: /articles/*/comment$
Disallow: /articles/*/comment?
Disallow: /articles/*/report$
Disallow: /articles/*/report?
Disallow: /authors/*/rate$
Disallow: /authors/*/rate?

Sitemap: ${origin}/sitemap.xml
`
