/** The kinds of caches in front of the site that can be purged by tag. */
export const EDGE_CACHE_KINDS = ['varnish', 'cloudflare', 'fastly'] as const
export type EdgeCacheKind = (typeof EDGE_CACHE_KINDS)[number]

export type EdgeCache = {
  /**
   * The header with the lifetime of a page, which caches that we do not purge must not obey: for all of a content
   * network (RFC 9213), or for this one only where it has a name of its own.
   */
  lifetimeHeader: string
  /** The page's tags, as headers. */
  tagHeaders: (tags: readonly string[]) => Record<string, string>
  /** At most so many tags in one purge. */
  tagsPerRequest: number
  purge: (tags: readonly string[]) => { headers: Record<string, string>; body?: string }
  /** How a purge is authorised. */
  authorization: (token: string) => Record<string, string>
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const surrogateKey = (tags: readonly string[]) => ({ 'Surrogate-Key': tags.join(' ') })
const cacheTag = (tags: readonly string[]) => ({ 'Cache-Tag': tags.join(',') })
const json = (tags: readonly string[]) => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ tags }),
})

export const edgeCaches: Record<EdgeCacheKind, EdgeCache> = {
  /** Our own (deploy/varnish.vcl), or an adapter: the tags are in the header and in the body. */
  varnish: {
    lifetimeHeader: 'CDN-Cache-Control',
    tagHeaders: (tags) => ({ ...cacheTag(tags), ...surrogateKey(tags) }),
    // Keeps the header well below the 8 KB that proxies accept.
    tagsPerRequest: 50,
    purge: (tags) => {
      const { headers, body } = json(tags)
      return { headers: { ...headers, ...surrogateKey(tags) }, body }
    },
    authorization: bearer,
  },
  /** `POST /zones/ZONE/purge_cache`; accepted 30 tags a call on every plan so far. */
  cloudflare: {
    lifetimeHeader: 'Cloudflare-CDN-Cache-Control',
    tagHeaders: cacheTag,
    tagsPerRequest: 30,
    purge: json,
    authorization: bearer,
  },
  /** `POST /service/ID/purge`, the tags in the header. */
  fastly: {
    lifetimeHeader: 'Surrogate-Control',
    tagHeaders: surrogateKey,
    tagsPerRequest: 50,
    purge: (tags) => ({ headers: surrogateKey(tags) }),
    authorization: (token) => ({ 'Fastly-Key': token }),
  },
}
