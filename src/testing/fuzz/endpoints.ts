/** The paths below `/api`, and readers' forms: the parts from which the fuzzer builds URLs. */
export const COLLECTIONS = [
  'articles',
  'authors',
  'media',
  'symptoms',
  'body-systems',
  'comments',
  'comment-contacts',
  'comment-reports',
  'subscriptions',
  'bans',
  'error-reports',
  'ratings',
  'helpful-votes',
  'pages',
  'redirects',
  'users',
  'audit-log',
  'payload-kv',
  'payload-jobs',
  'payload-locked-documents',
  'payload-preferences',
  'payload-migrations',
] as const

/** Payload's own, for every collection. */
export const COMMON = [
  'get /',
  'post /',
  'patch /',
  'delete /',
  'get /:id',
  'patch /:id',
  'delete /:id',
  'get /count',
  'get /versions',
  'get /versions/:id',
  'post /versions/:id',
  'post /access/:id?',
  'post /:id/duplicate',
] as const

/** Additional endpoints of single collections, ours and Payload's. */
export const SPECIAL = {
  articles: [
    'get /:id/workflow',
    'post /:id/submit',
    'post /:id/approve',
    'post /:id/return',
    'get /:id/schedule',
    'post /:id/schedule',
    'delete /:id/schedule/:jobId',
    'get /:id/assignment',
    'post /:id/assignment',
    'get /presence',
    'post /:id/presence',
    'post /:id/presence/end',
    'get /:id/writing-help',
  ],
  authors: ['get /phone-links', 'post /:id/return'],
  media: ['get /file/:filename', 'head /file/:filename', 'get /paste-url/:id?', 'get /same'],
  comments: [
    'get /queue',
    'post /decide',
    'post /decide-all',
    'post /:id/ban',
    'post /:id/reply',
    'get /:id/covered',
    'post /:id/covered',
    'post /learned-check',
  ],
  ratings: ['post /remove', 'post /release'],
  users: [
    'post /login',
    'post /invite',
    'post /forgot-password',
    'post /:id/invite',
    'post /:id/reset-link',
    'post /:id/sessions/end',
    'get /init',
    'post /logout',
    'get /me',
    'post /refresh-token',
    'post /first-register',
    'post /reset-password',
    'post /unlock',
    'post /verify/:id',
  ],
  'payload-jobs': ['get /run', 'get /handle-schedules'],
  'payload-preferences': ['get /:key', 'delete /:key', 'post /:key'],
} as const satisfies Partial<Record<(typeof COLLECTIONS)[number], readonly string[]>>

/** Endpoints of globals and of the whole API. */
export const OTHERS = [
  'get /globals/settings',
  'post /globals/settings',
  'get /globals/settings/versions',
  'get /globals/settings/versions/:id',
  'post /globals/settings/versions/:id',
  'post /globals/settings/access',
  'post /privacy/export',
  'post /privacy/erase',
  'get /handbook/pictures/:name',
  'post /notifications/read',
  'get /access',
] as const

/** Paths of nothing, named like built-in object properties. */
export const NOTHING = [
  'get /__proto__',
  'get /constructor',
  'post /toString/1',
  'get /globals/__proto__',
  'get /articles/__proto__',
  'get /',
  'get /nothing',
] as const

/** Readers' forms and the pages that take parameters. `:slug` is an article, `:author` an author. */
export const READERS = [
  'get /search',
  'get /authors',
  'get /symptoms/:slug',
  'get /articles/:slug/comments',
  'get /articles/:slug/comment',
  'post /articles/:slug/comment',
  'post /articles/:slug/comment/mine',
  'post /articles/:slug/report',
  'post /articles/:slug/helpful',
  'post /comments/:id/report',
  'get /comments/:id',
  'post /authors/:author/rate',
  'get /mail/confirm',
  'post /mail/confirm',
  'get /mail/unsubscribe',
  'post /mail/unsubscribe',
  'get /preview/articles/:id',
  'get /admin',
  'get /admin/collections/articles',
  'get /admin/collections/articles/:id',
  'get /admin/collections/nothing',
  'get /admin/globals/settings',
  'get /admin/help/handbook/:id',
] as const

/** Panel pages with server actions. */
export const CALLED = ['post /admin', 'post /admin/collections/articles'] as const
