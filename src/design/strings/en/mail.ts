/** The strings of mails to readers and authors, and of the pages they link to. */
export const mail = {
  greeting: 'Hello,',
  greetingTo: (name: string) => `Hello ${name},`,
  by: (name: string, text: string) => `${name}: “${text}”`,
  withdrawnAuthor: 'A reader',
  confirm: {
    subject: (site: string) => `Please confirm: mail about replies at ${site}`,
    asked: (question: string, site: string) =>
      `Somebody gave this address with a comment on “${question}” at ${site} and asked for a mail when somebody replies.`,
    open: 'If that was you, open this page and confirm it:',
    expires: (days: number) => `The link works for ${days} days.`,
    notYou: 'If it was not you, you need not do anything: no more mail comes, and the address is erased.',
    never: 'To get no mail from this site, whoever enters your address, open this page:',
  },
  reply: {
    subject: (question: string) => `A reply to your comment on “${question}”`,
    said: (question: string) => `Somebody replied to your comment on “${question}”:`,
    read: 'Read it and answer here:',
    end: 'To end these mails, open this page:',
  },
  author: {
    subject: (count: number): string =>
      count === 1 ? 'A new comment on your article' : 'New comments on your articles',
    intro: 'Readers have commented on your articles:',
    on: (question: string) => `On “${question}”:`,
    more: (count: number): string => (count === 1 ? 'And one more.' : `And ${count} more.`),
    settings: 'You can switch these mails off in your account:',
    end: 'Or without signing in:',
  },
  pages: {
    confirmTitle: 'Confirm mail about replies',
    confirmText: 'You will get a mail when somebody replies to your comment. You can end that at any time.',
    confirmButton: 'Confirm',
    confirmed: 'Your address is confirmed',
    confirmedText: 'You will get a mail when somebody replies. Each one has a link that ends these mails.',
    unsubscribeTitle: 'End these mails',
    repliesText: 'Do you want no more mail about replies to your comments?',
    authorText: 'Do you want no more mail about new comments on your articles?',
    moderatorText: 'Do you want no more daily mail about comments that wait?',
    oneButton: 'No more mail about this comment',
    allButton: 'No more mail about any comment',
    mailboxText: 'Do you want no mail from this site about replies, whoever enters your address?',
    mailboxButton: 'Never again',
    staffButton: 'No more of these mails',
    ended: 'These mails have ended',
    endedText: 'You will not get them again.',
    invalid: 'This link does not work',
    invalidText:
      'It is not complete, or its time is over. Open the link of the mail again, or comment once more.',
    privacy: 'What is kept about readers, and how long',
  },
}
