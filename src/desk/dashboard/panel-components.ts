import type { Config } from 'payload'

type Components = NonNullable<NonNullable<Config['admin']>['components']>

/** Our panel components that do not belong to a single collection. */
export const panelComponents: Components = {
  graphics: {
    Logo: '/src/desk/dashboard/view/Logo#Logo',
    Icon: '/src/desk/dashboard/view/Icon#Icon',
  },
  providers: ['/src/rich-text/admin/paste/PlainPasteProvider#PlainPasteProvider'],
  beforeDashboard: ['/src/mail/admin/MailNotice#MailNotice'],
  actions: ['/src/desk/admin-search/view/SearchBox#SearchBox'],
  afterNavLinks: ['/src/desk/panel/MenuLinks#MenuLinks'],
  beforeNavLinks: [
    '/src/desk/notifications/view/InboxLink#InboxLink',
    '/src/community/moderation/admin/ModerationLink#ModerationLink',
  ],
  views: {
    write: {
      Component: '/src/content/articles/begin/admin/WriteView#WriteView',
      path: '/write',
      exact: true,
    },
    inbox: {
      Component: '/src/desk/notifications/view/InboxView#InboxView',
      path: '/inbox',
      exact: true,
    },
    calendar: {
      Component: '/src/content/articles/calendar/admin/CalendarView#CalendarView',
      path: '/calendar',
      exact: true,
    },
    lookedFor: {
      Component: '/src/finding/looked-for/admin/LookedForView#LookedForView',
      path: '/looked-for',
      exact: true,
    },
    tryQuery: {
      Component: '/src/finding/try-query/admin/TryQueryView#TryQueryView',
      path: '/try-search',
      exact: true,
    },
    ratingsWatch: {
      Component: '/src/community/ratings/admin/RatingsWatch#RatingsWatch',
      path: '/ratings-watch',
      exact: true,
    },
    moderation: {
      Component: '/src/community/moderation/admin/ModerationView#ModerationView',
      path: '/moderation',
      exact: true,
    },
    learnedSpam: {
      Component: '/src/community/moderation/admin/LearnedView#LearnedView',
      path: '/moderation/learned',
      exact: true,
    },
    reset: {
      Component: '/src/desk/users/admin/ChoosePassword#ChoosePassword',
      // With the token in the path: Payload requires an account for a path with a parameter.
      path: '/reset',
    },
    forgot: { Component: '/src/desk/users/admin/ForgotPassword#ForgotPassword' },
    handbook: {
      Component: '/src/desk/handbook/HandbookView#HandbookView',
      // With the name of a page behind it.
      path: '/help/handbook',
    },
    help: {
      Component: '/src/desk/panel/HelpView#HelpView',
      path: '/help',
      exact: true,
    },
    dashboard: { Component: '/src/desk/dashboard/view/Dashboard#Dashboard' },
    siteExport: {
      Component: '/src/moving/site-export/asked/admin/ExportView#ExportView',
      path: '/export',
      exact: true,
    },
    siteImport: {
      Component: '/src/moving/site-import/asked/admin/ImportView#ImportView',
      path: '/import',
      exact: true,
    },
    privacy: {
      Component: '/src/community/privacy/admin/PrivacyView#PrivacyView',
      path: '/privacy',
      exact: true,
    },
    search: {
      Component: '/src/desk/admin-search/view/SearchView#SearchView',
      path: '/search',
      exact: true,
    },
  },
}
