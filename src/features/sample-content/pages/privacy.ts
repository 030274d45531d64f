import type { SamplePage } from '../types'

export const privacy: SamplePage = {
  slug: 'privacy',
  title: 'Privacy',
  body: `What you read about your health is your own business. This site is built so that it needs to know very little about you. The publisher has to check this page against its own server and the law of its country, and name the person who is responsible.

Reading

You need no account. The pages for readers contain no scripts, no advertising and no tracking, and they load nothing from other companies. Reading sets no cookie.

The server needs your network address to send you a page and to limit how many forms arrive from one place in a short time. Servers often write such addresses to a log. The publisher has to say here whether that is done, and when the logs are erased.

Rating an author

When you rate an author, your browser gets a cookie with a random value. It holds nothing about you. We store only a hash of it, made with a secret key, together with your stars. This is how one reader has one vote for each author, and how you can change your vote. We cannot tell from it who you are.

If you delete the cookie, your vote stays, but you can no longer change it.

Commenting

• The name that you choose is shown with your comment. It need not be your own.
• Your e-mail address is optional. It is never shown on the site.
• Your e-mail address and a hash of your network address, made with a secret key, are kept apart from the comment and erased after 90 days.
• A moderator reads your comment before it appears.
• Please leave out names, addresses and other details that could show who you or someone else is.

To have a comment removed, write to the address on the contact page.

Staff

People who work on the site sign in with an e-mail address and a password, and get a cookie for that. Readers never need it.`,
}
