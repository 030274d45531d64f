/** `GET` of a route with one parameter, as Next calls it. */
type OpenPage = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>

/** The server and Next's bundle each have a copy of this module and must share the routes. */
const registry = globalThis as { [key: symbol]: Map<string, OpenPage> | undefined }
const KEY = Symbol.for('symptom-database.public-routes')

function routes(): Map<string, OpenPage> {
  registry[KEY] ??= new Map()
  return registry[KEY]
}

/**
 * A route whose pages the page cache may render by calling it, without a request through HTTP and Next: these take
 * longer than the page itself. It must not use anything of the request but its URL, nor anything of Next.
 *
 * @param folder of its pages, which are `folder/slug`
 */
export function publicRoute(folder: string, open: OpenPage): OpenPage {
  routes().set(folder, open)
  return open
}

/**
 * Opens a page of such a route.
 *
 * @param path without a query
 * @returns null if it is none, or Next has not loaded the route yet
 */
export function openDirectly(path: string, siteUrl: string): Promise<Response> | null {
  const [, folder = '', slug = ''] = /^(\/[a-z]+)\/([a-z0-9-]+)$/.exec(path) ?? []
  const open = routes().get(folder)
  return open ? open(new Request(new URL(path, siteUrl)), { params: Promise.resolve({ slug }) }) : null
}
