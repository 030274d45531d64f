import type { KeyScope } from '@/access/key-scopes'

type Opened = Readonly<Record<string, readonly KeyScope[]>>

const readable = (...more: string[]): Opened =>
  Object.fromEntries(['get /', 'get /count', 'get /:id', ...more].map((name) => [name, ['read']]))

/**
 * The endpoints that keys open, each with the scopes that do, by collection and Payload's `method path`. Whatever is
 * not listed is closed to every key: accounts, passwords, keys, settings, approvals, and what is added later.
 */
const opened: Readonly<Record<string, Opened>> = {
  articles: {
    ...readable('get /versions', 'get /versions/:id', 'get /:id/workflow', 'get /:id/changes'),
    'post /': ['drafts', 'publish'],
    // What may be changed is narrowed by content/articles/hooks/limit-keys.ts.
    'patch /:id': ['drafts', 'publish'],
    'post /:id/submit': ['drafts'],
    'get /:id/notes': ['notes'],
    'post /:id/notes': ['notes'],
    'post /:id/notes/:note/resolve': ['notes'],
  },
  authors: readable(),
  symptoms: readable(),
  'body-systems': readable(),
  passages: readable(),
  pages: readable(),
  media: { ...readable('get /file/:filename', 'head /file/:filename'), 'post /': ['drafts'] },
  comments: {
    'get /': ['moderate'],
    'get /count': ['moderate'],
    'get /:id': ['moderate'],
    'get /queue': ['moderate'],
    'patch /:id': ['moderate'],
    'post /decide': ['moderate'],
  },
}

/** The scopes of which one is needed for an endpoint; null if no key opens it. */
export function scopesFor(owner: string, method: string, path: string): readonly KeyScope[] | null {
  return opened[owner]?.[`${method} ${path}`] ?? null
}
