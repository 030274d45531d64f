import type { Config } from 'payload'

type Components = NonNullable<NonNullable<Config['admin']>['components']>

/** Our own parts of the panel that belong to no single collection. */
export const panelComponents: Components = {
  graphics: {
    Logo: '/src/features/dashboard/view/Logo#Logo',
    Icon: '/src/features/dashboard/view/Icon#Icon',
  },
  providers: ['/src/rich-text/admin/paste/PlainPasteProvider#PlainPasteProvider'],
  beforeDashboard: ['/src/mail/admin/MailNotice#MailNotice'],
  actions: ['/src/features/admin-search/view/SearchBox#SearchBox'],
  afterNavLinks: ['/src/features/panel/MenuLinks#MenuLinks'],
  beforeNavLinks: ['/src/features/moderation/admin/ModerationLink#ModerationLink'],
  views: {
    write: {
      Component: '/src/features/articles/begin/admin/WriteView#WriteView',
      path: '/write',
      exact: true,
      meta: { title: 'Write an article' },
    },
    ratingsWatch: {
      Component: '/src/features/ratings/admin/RatingsWatch#RatingsWatch',
      path: '/ratings-watch',
      exact: true,
      meta: { title: 'Ratings held aside' },
    },
    moderation: {
      Component: '/src/features/moderation/admin/ModerationView#ModerationView',
      path: '/moderation',
      exact: true,
      meta: { title: 'Moderation' },
    },
    learnedSpam: {
      Component: '/src/features/moderation/admin/LearnedView#LearnedView',
      path: '/moderation/learned',
      exact: true,
      meta: { title: 'Learned spam check' },
    },
    reset: {
      Component: '/src/features/users/admin/ChoosePassword#ChoosePassword',
      // With the token behind it: Payload takes a path with a parameter for one that needs an account.
      path: '/reset',
      meta: { title: 'Choose your password' },
    },
    forgot: { Component: '/src/features/users/admin/ForgotPassword#ForgotPassword' },
    help: {
      Component: '/src/features/panel/HelpView#HelpView',
      path: '/help',
      exact: true,
      meta: { title: 'Help' },
    },
    dashboard: { Component: '/src/features/dashboard/view/Dashboard#Dashboard' },
    privacy: {
      Component: '/src/features/privacy/admin/PrivacyView#PrivacyView',
      path: '/privacy',
      exact: true,
      meta: { title: 'Personal data' },
    },
    search: {
      Component: '/src/features/admin-search/view/SearchView#SearchView',
      path: '/search',
      exact: true,
      meta: { title: 'Search' },
    },
  },
}
