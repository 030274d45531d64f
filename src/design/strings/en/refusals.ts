import { counter } from '../counted'

const counted = counter('en')

/** Why a form was returned or refused. */
export const refusals = {
  titleWithError: (title: string) => `Error: ${title}`,
  comment: {
    nameMissing: 'Enter the name to show with your comment',
    nameTooLong: (most: number) => `The name must have ${most.toLocaleString('en')} characters or fewer`,
    emailWrong: 'Enter an e-mail address like name@example.com, or leave it empty',
    emailWanted:
      'Enter your e-mail address, so that we can mail you when somebody replies, or take the tick away',
    emailTooLong: 'The e-mail address is too long',
    textMissing: 'Write your comment',
    textTooLong: (most: number) => `The comment must have ${most.toLocaleString('en')} characters or fewer`,
    outOfDate: 'This form was out of date. Please send it again',
    waitAwhile: (seconds: number) =>
      `We receive much spam just now. Please wait ${counted(seconds, 'second', 'seconds')} and send your comment again`,
    notSaved: 'Your comment could not be saved just now. Please send it again in a moment',
    notSent: 'What you wrote was not sent',
    closed: 'Comments are closed',
    closedText: 'This article takes no more comments.',
    articleGone: 'The answer that you wrote about is no longer here.',
  },
  rating: {
    starsMissing: 'Choose from 1 to 5 stars',
    noCookie:
      'Your rating was not counted, because your browser did not keep our cookie. We need it so that each reader has one vote and can change it; it holds a random number and nothing about you. Allow cookies for this site in your browser’s settings, then open this page anew and rate',
    notSaved: 'Your rating could not be saved just now. Please send it again in a moment',
  },
  form: {
    incomplete: 'Choose an answer',
    staff:
      'You are signed in as a member of the team. Authors and staff cannot vote, so that the votes are those of readers.',
    foreign:
      'Your browser did not say that this form comes from our own page, so we did not take it. Check what is below and send it again. If that does not help, a privacy setting or an add-on hides where forms come from: allow it for this site, or use another browser.',
    wrongType:
      'The form reached us in a way that we cannot take. Check what is below and send it again from here.',
    tooLarge: 'That is too much text for one form. Shorten what is below and send it again.',
    unread:
      'That was so much text that we could not read it. Use your browser’s Back button: what you wrote should still be in the form. Shorten it and send it again.',
    slow: 'The form took too long to reach us, so we could not read it. Use your browser’s Back button: what you wrote should still be in the form. Send it again when your connection is better.',
    unstorable:
      'The form held characters that cannot be stored. We took them out: check what is below and send it again.',
    tooMany: (minutes: number) =>
      `Too much was sent from your network in a short time. Please try again in ${counted(minutes, 'minute', 'minutes')}.`,
  },
  keepOpen: 'Keep this page open until then: what you entered stays below.',
  /** Above the reader's text when it can no longer be sent. */
  yourWords: 'What you wrote, to copy',
  unavailable: {
    heading: 'This page cannot be shown right now',
    text: 'Something on our side does not answer. Nothing that was saved is lost. Please try again in a moment.',
  },
}
