import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig, type SanitizedConfig } from 'payload'
import { en } from 'payload/i18n/en'
import { es } from 'payload/i18n/es'
import { isShared } from './src/access/document-locks'
import { keepStated } from './src/access/keep-stated'
import { limitInternal } from './src/access/limit-internals'
import { mendEndpoints } from './src/access/mend-endpoints'
import { refuseMissingVersions } from './src/access/refuse-missing-versions'
import { Comments } from './src/community/comments/collection'
import { CommentContacts } from './src/community/comments/contacts-collection'
import { CommentReports } from './src/community/comments/reports-collection'
import { ErrorReports } from './src/community/error-reports/collection'
import { HelpfulVotes } from './src/community/helpfulness/collection'
import { renewQuotes } from './src/community/mailings/quote-comment'
import { Bans } from './src/community/moderation/bans-collection'
import { privacyEndpoints } from './src/community/privacy/endpoints'
import { Ratings } from './src/community/ratings/collection'
import { Subscriptions } from './src/community/subscriptions/collection'
import { stopMailing } from './src/community/subscriptions/stop-mailing'
import { Articles } from './src/content/articles/collection'
import { renewPassage } from './src/content/articles/passages/renew-passage'
import { changePublication } from './src/content/articles/schedule/change-publication'
import { withTrash } from './src/content/articles/trash/endpoints'
import { Authors } from './src/content/authors/collection'
import { BodySystems } from './src/content/body-systems/collection'
import { DangerPhrases } from './src/content/danger-phrases/collection'
import { Media } from './src/content/media/collection'
import { Pages } from './src/content/pages/collection'
import { Passages } from './src/content/passages/collection'
import { Symptoms } from './src/content/symptoms/collection'
import { databaseAdapter } from './src/db/adapter'
import { answerWrongInput } from './src/db/answer-wrong-input'
import { orderGlobalWrites, orderWrites } from './src/db/order-writes'
import { speakRefusal } from './src/db/spoken-refusal'
import { refuseUnstorableGlobalInput, refuseUnstorableInput } from './src/db/storable-input'
import type { Language } from './src/design/languages'
import { AuditLog } from './src/desk/audit-log/collection'
import { panelComponents } from './src/desk/dashboard/panel-components'
import { handbookPicture } from './src/desk/handbook/serve-picture'
import { guardEndpoints } from './src/desk/keys/guard-endpoints'
import { notificationEndpoints } from './src/desk/notifications/endpoints'
import { showTimes } from './src/desk/panel/show-times'
import { tidyPanel } from './src/desk/panel/tidy-panel'
import { Users } from './src/desk/users/collection'
import { noteRefusal } from './src/desk/users/note-refusal'
import { Webhooks } from './src/desk/webhooks/collection'
import { sharp } from './src/drawing/sharp'
import { env } from './src/env'
import { lookedForEndpoints } from './src/finding/looked-for/endpoints'
import { followChanges } from './src/finding/search/follow-changes'
import { searchPinEndpoints } from './src/finding/search/pins/endpoints'
import { iconPaths } from './src/html/icon-files'
import { log } from './src/log'
import { mailAdapter } from './src/mail/adapter'
import { sendQueuedMail } from './src/mail/send-queued-mail'
import { siteExportEndpoints } from './src/moving/site-export/asked/endpoints'
import { siteImportEndpoints } from './src/moving/site-import/asked/endpoints'
import { richTextEditor } from './src/rich-text/editor'
import { Redirects } from './src/site/redirects/collection'
import { Settings } from './src/site/settings/global'

const DESK_DESCRIPTION = 'Where clinicians write, review and publish answers about symptoms.'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Payload's own rows (form locks, preferences, jobs) do not depend on the order of writes. */
const orderOf = (slug: string) => (slug.startsWith('payload-') ? [] : [orderWrites])

/** Every collection, including Payload's own, refuses input early that would cause a 500 further in. */
const guardEveryCollection = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    const { hooks, slug } = collection
    limitInternal(collection)
    if (isShared(slug)) collection.lockDocuments = false
    showTimes(collection.fields)
    const endpoints = mendEndpoints(collection)
    const offered = slug === Articles.slug ? withTrash(endpoints) : endpoints
    collection.endpoints = offered && guardEndpoints(slug, offered)
    const guards = [refuseMissingVersions, refuseUnstorableInput, keepStated]
    hooks.beforeOperation = [...guards, ...(hooks.beforeOperation ?? []), ...orderOf(slug)]
  }
  for (const global of config.globals) {
    global.endpoints = global.endpoints && guardEndpoints(global.slug, global.endpoints)
  }
  config.endpoints = guardEndpoints('', config.endpoints)
  return config
}

const config = buildConfig({
  // `next build` needs no secret; the server refuses to start without one (src/scripts/start.ts).
  secret: env.PAYLOAD_SECRET ?? '',
  serverURL: env.PUBLIC_URL,
  cors: [env.PUBLIC_URL],
  csrf: [env.PUBLIC_URL],
  cookiePrefix: 'symptoms',
  logger: log,
  hooks: { afterError: [noteRefusal, speakRefusal, answerWrongInput] },
  email: mailAdapter(),
  telemetry: false,
  defaultDepth: 0,
  maxDepth: 3,
  graphQL: { disable: true },
  // Payload's own strings; ours are in src/design/panel-words and with each field.
  i18n: {
    fallbackLanguage: 'en',
    supportedLanguages: { en, es } satisfies Record<Language, unknown>,
    translations: {
      en: { general: { payloadSettings: 'Look and language of the panel' } },
      es: { general: { payloadSettings: 'Aspecto e idioma del panel' } },
    } satisfies Record<Language, unknown>,
  },
  admin: {
    user: Users.slug,
    avatar: 'default',
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    meta: {
      titleSuffix: ' · Symptom Database',
      description: DESK_DESCRIPTION,
      // Payload would show its own name, text and picture when a panel URL is shared.
      defaultOGImageType: 'off',
      openGraph: {
        siteName: 'Symptom Database',
        title: 'The editors’ desk',
        description: DESK_DESCRIPTION,
        images: [],
      },
      icons: [{ type: 'image/svg+xml', url: iconPaths.svg }],
    },
    components: panelComponents,
    // Our page is at /reset/ (desk/users/admin/ChoosePassword.tsx); Payload's needs some other route.
    routes: { reset: '/reset-by-payload' },
    dateFormat: 'd MMM yyyy, HH:mm',
  },
  editor: richTextEditor,
  collections: [
    Articles,
    Authors,
    Media,
    Passages,
    Symptoms,
    BodySystems,
    DangerPhrases,
    Comments,
    CommentContacts,
    CommentReports,
    Subscriptions,
    Bans,
    ErrorReports,
    Ratings,
    HelpfulVotes,
    Pages,
    Redirects,
    Users,
    Webhooks,
    AuditLog,
  ]
    .map(followChanges)
    .map(tidyPanel),
  globals: [
    {
      ...tidyPanel(Settings),
      hooks: { ...Settings.hooks, beforeOperation: [refuseUnstorableGlobalInput, orderGlobalWrites] },
    },
  ],
  endpoints: [
    ...privacyEndpoints,
    ...siteExportEndpoints,
    ...siteImportEndpoints,
    handbookPicture,
    ...notificationEndpoints,
    ...lookedForEndpoints,
    ...searchPinEndpoints,
  ],
  // Nobody can access the queue through REST; the worker runs it (src/scripts/work.ts).
  jobs: {
    tasks: [changePublication, renewPassage, sendQueuedMail(renewQuotes, stopMailing)],
    deleteJobOnComplete: false,
    access: { run: () => false, queue: () => false, cancel: () => false },
  },
  db: databaseAdapter(path.join(root, 'migrations')),
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
  upload: {
    limits: { fileSize: 20_000_000 },
    responseOnLimit: 'The picture is larger than 20 MB. Make it smaller first.',
  },
  sharp,
})

export default config.then(guardEveryCollection)
