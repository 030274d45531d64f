import type { SamplePage } from '../types'

export const privacy: SamplePage = {
  slug: 'privacy',
  title: 'Privacy',
  body: `What you read about your health is your own business. This site is built so that it needs to know very little about you. The publisher has to check this page against its own server and the law of its country, and name the person who is responsible.

Reading

You need no account. The pages for readers contain no scripts, no advertising and no tracking, and they load nothing from other companies. Reading sets no cookie.

The server needs your network address to send you a page and to limit how many forms arrive from one place in a short time. Servers often write such addresses to a log. The publisher has to say here whether that is done, and when the logs are erased.

Rating an author

When you rate an author, your browser gets the cookie “voter”. It holds a random number and nothing about you. We store only a hash of it, made with a secret key, together with your stars. This is how one reader has one vote for each author, and how you can change your vote. We cannot tell from it who you are.

If you delete the cookie, your vote stays, but you can no longer change it.

Commenting

• The name that you choose is shown with your comment. It need not be your own.
• When you send a comment, your browser gets the cookie “commenter”, which holds a random number. With it you can change or withdraw your comment for a quarter of an hour.
• Your e-mail address is optional. It is never shown on the site.
• Your e-mail address and hashes of your cookie and of your network address, made with secret keys, are kept apart from the comment and erased after a set time. The key for network addresses changes every month.
• You get mail about replies only if you ask for it and confirm it by a link in a mail. Each mail has a link that ends it.
• Please leave out names, addresses and other details that could show who you or someone else is.

What is kept, and how long

The page at /about/privacy-data lists everything that we keep, why, and for how long. It is made from the same rules by which a program erases it every hour.

Write to the address on the contact page if you want to have everything that belongs to your e-mail address, or to have it erased. Your comments then become empty places, so that the replies of others stay.

Staff

People who work on the site sign in with an e-mail address and a password, and get a cookie for that. Readers never need it.`,
}
