import { counter } from '../counted'

const counted = counter('en')
const days = (count: number) => counted(count, 'day', 'days')

/** The strings of the page about stored reader data. */
export const privacy = {
  title: 'What is kept about readers',
  lead: 'Everything that this site keeps about people who read, comment or rate, why, and how long. A program erases it every hour by this same list.',
  what: 'What',
  why: 'Why',
  where: 'Where',
  howLong: 'How long',
  link: 'Everything that is kept, and how long',
  nothing: 'Reading sets no cookie and keeps nothing about you. Nothing is given to other companies.',
  cookies:
    'The cookie “commenter” is set when you comment and “voter” when you rate. Each holds a random number and nothing about you. “received” lets this site thank you for what you sent, and is gone after ten minutes.',
  hashes:
    'A keyed hash is a number made from a value with a secret key. Without that key nobody can find the value again.',
  rights:
    'You can have everything that belongs to your e-mail address sent to you or erased. Write to the address on the contact page.',
  terms: {
    days,
    minutes: (count: number) => counted(count, 'minute', 'minutes'),
    comment: 'As long as the comment is there',
    vote: 'As long as the vote is there',
    sent: 'Until it is sent, about two days at most',
    ban: 'Until the ban ends',
    hour: 'About an hour',
  },
  rules: {
    comment: {
      what: 'The name you chose and your comment',
      why: 'To show it below the article',
      where: 'With the comment, in public once it is approved',
    },
    spam: {
      what: 'Comments marked as spam',
      why: 'To correct a mistake and to learn what spam looks like',
      where: 'With the comment, for moderators',
    },
    editKey: {
      what: 'A keyed hash of the cookie “commenter”',
      why: 'So that you can change or withdraw your comment',
      where: 'With the comment, for nobody to read',
    },
    contact: {
      what: 'The e-mail address given with a comment, its keyed hash, and one of the cookie “commenter”',
      why: 'For questions of moderators, and to know honest commenters again',
      where: 'Apart from the comment, for moderators',
    },
    commentNetwork: {
      what: 'A keyed hash of the network address of a commenter, with a key that changes every month',
      why: 'To find floods of spam',
      where: 'Apart from the comment, for moderators',
    },
    commentReport: {
      what: 'Reports of comments, with a keyed hash of the reporter’s network address',
      why: 'So that each reader counts once',
      where: 'Apart from the comment, for moderators',
    },
    question: {
      what: 'An e-mail address that has not confirmed that it wants mail',
      why: 'To ask its owner',
      where: 'In the list of subscriptions, for administrators',
    },
    subscription: {
      what: 'An e-mail address that gets mail about replies',
      why: 'To send these mails',
      where: 'In the list of subscriptions, for administrators',
    },
    unwanted: {
      what: 'A keyed hash of an e-mail address that wants no mail or did not answer when asked',
      why: 'To leave it alone',
      where: 'In a list for nobody to read',
    },
    mail: {
      what: 'A mail to you that waits to be sent',
      why: 'To send it again when a mail server does not answer',
      where: 'In the queue, for nobody to read',
    },
    errorReport: {
      what: 'The e-mail address given with a report of an error',
      why: 'To answer the report',
      where: 'With the report, for editors',
    },
    vote: {
      what: 'Your vote, with a keyed hash of the cookie “voter”',
      why: 'So that each reader has one vote and can change it',
      where: 'With the vote, for nobody to read',
    },
    ratingNetwork: {
      what: 'A keyed hash of the network address of a voter, with a key that changes every month',
      why: 'To find bursts of votes from one place',
      where: 'With the vote, for nobody to read',
    },
    ban: {
      what: 'The hash of a sender or network whose comments are held back, or a pattern of e-mail addresses',
      why: 'To hold back what they send',
      where: 'In the list of bans, for moderators',
    },
    limit: {
      what: 'A keyed hash of your network address, with a count',
      why: 'To limit how much arrives from one place',
      where: 'In a table for nobody to read',
    },
    wish: {
      what: 'What you say you were looking for, if you send it from the search: its words, the language of the page and the day, without anything about you',
      why: 'To choose what to write about; counted from the day on which the same words last came',
      where: 'In a list for editors',
    },
    miss: {
      what: 'Searches that found nothing, if they are short and have no numbers and addresses: the words and how often they came, without anything about who searched',
      why: 'To choose what to write about; counted from the day on which the same words last came',
      where: 'In a list for editors',
    },
  },
}
