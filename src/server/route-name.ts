const WORDS = /^[a-z][a-z-]{0,39}$/
/** Below these the next segment names a document or a secret. */
const NAMED = /^(?:articles|authors|symptoms|about|body|body-systems|reset|map|media)$/

/**
 * A request's URL for the log: the route, and not which article somebody read, or whose account or link it was.
 * The query is omitted.
 */
export function routeName(url: string): string {
  const [path = ''] = url.split(/[?#]/)
  const segments = path.split('/').slice(1, 8)
  // The public API is read like pages.
  const isPage = segments[0] !== 'api' || segments[1] === 'public'
  const shown = segments.map((segment, at) => {
    if (isPage && at > 0 && NAMED.test(segments[at - 1] ?? ''))
      return segments[at - 2] === 'collections' ? ':id' : ':name'
    if (/^\d{1,10}$/.test(segment)) return ':id'
    return segment === '' || WORDS.test(segment) ? segment : ':other'
  })
  return `/${shown.join('/')}`
}
