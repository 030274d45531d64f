import type { Role } from '@/access/roles'

export type HelpTopic = { title: string; roles: readonly Role[]; steps: readonly string[] }

const writers: readonly Role[] = ['admin', 'editor', 'author']
const editors: readonly Role[] = ['admin', 'editor']
const all: readonly Role[] = ['admin', 'editor', 'author', 'moderator']

/** What the panel's help says, to whom. */
const helpTopics: readonly HelpTopic[] = [
  {
    title: 'From a draft to readers',
    roles: writers,
    steps: [
      'Write an article: the question as a reader would ask it, a summary in one sentence, then the text.',
      'The form saves itself while you type. “Not saved, trying again” at the foot means: keep the page open.',
      'Choose the reviewer, a clinician who did not write it, and press “Send to review”.',
      'The reviewer looks at the preview and approves it, or returns it with a note.',
      'An editor publishes it, at once or at a planned minute. A later change goes the same way; readers see the old text until then.',
    ],
  },
  {
    title: 'Writing with the keyboard',
    roles: writers,
    steps: [
      'Ctrl+B bold, Ctrl+I italic (on a Mac: ⌘ instead of Ctrl).',
      '“/” at the beginning of a line offers headings, lists, tables, care cards, figures and reference marks.',
      'What you paste from Word, Google Docs or a web page becomes clean text.',
    ],
  },
  {
    title: 'Corrections and review dates',
    roles: editors,
    steps: [
      'Write under “Corrections” what was wrong and what it says now: readers see it with its date.',
      'The dashboard lists articles whose review is due. Approve with “The whole page was reviewed” to renew the date.',
      'An old version comes back as a draft: open “Versions”, compare, restore.',
      'A new address leaves a redirect from the old one by itself.',
    ],
  },
  {
    title: 'Comments and ratings',
    roles: ['admin', 'editor', 'moderator'],
    steps: [
      'Open “Moderation”: the reasons why a comment waits stand beside it. “?” there shows all keys.',
      'You decide about what stands before you: if its sender changed it meanwhile, you are shown the difference first.',
      'Ratings that came in a burst are held aside until somebody counts or removes them; never judge them by their stars.',
    ],
  },
  {
    title: 'Accounts',
    roles: ['admin'],
    steps: [
      'Invite people under “Users”. Without a mail server you are shown the link to hand over.',
      'Somebody who cannot sign in: open the account and make a link for a new password; “Force unlock” forgets wrong tries.',
      'Names of the site, words about privacy and what waits for moderators stand under “Settings”.',
    ],
  },
  {
    title: 'Your account',
    roles: all,
    steps: [
      'The picture in the upper corner leads to your account: name, password, mails, language, look.',
      '“Where you are signed in” lists your sessions; end those that you do not know.',
    ],
  },
]

/** The topics for a role, in order. */
export const topicsFor = (role: Role): readonly HelpTopic[] =>
  helpTopics.filter(({ roles }) => roles.includes(role))
