import { counter } from '../counted'

const counted = counter('en')

/** Why a form came back or was not taken. */
export const refusals = {
  titleWithError: (title: string) => `Error: ${title}`,
  comment: {
    nameMissing: 'Enter the name to show with your comment',
    nameTooLong: (most: number) => `The name must have ${most.toLocaleString('en')} characters or fewer`,
    emailWrong: 'Enter an e-mail address like name@example.com, or leave it empty',
    emailTooLong: 'The e-mail address is too long',
    textMissing: 'Write your comment',
    textTooLong: (most: number) => `The comment must have ${most.toLocaleString('en')} characters or fewer`,
    outOfDate: 'This form was out of date. Please send it again',
    waitAwhile: (seconds: number) =>
      `We receive much spam just now. Please wait ${counted(seconds, 'second', 'seconds')} and send your comment again`,
    notSaved: 'Your comment could not be saved just now. Please send it again in a moment',
    notSent: 'Your comment was not sent',
    closed: 'Comments are closed',
    closedText: 'This article takes no more comments.',
  },
  rating: {
    starsMissing: 'Choose from 1 to 5 stars',
    noCookie:
      'Your browser did not send our cookie, which keeps it to one vote a reader. Please send your rating again',
    notSaved: 'Your rating could not be saved just now. Please send it again in a moment',
    notSent: 'Your rating was not sent',
  },
  helpful: { notSent: 'Your vote was not sent' },
  form: {
    incomplete: 'Something is missing in what was sent. Open the page again and choose an answer.',
    staff:
      'You are signed in as a member of the team. Authors and staff cannot vote, so that the votes are those of readers.',
    foreign: 'This form was not sent from our own page. Open the page again and retry.',
    wrongType: 'This address takes a plain web form only.',
    tooLarge: 'That is too much text for one form.',
    unstorable: 'The form holds characters that cannot be stored.',
    tooMany: (minutes: number) =>
      `Too much was sent from your network in a short time. Please try again in ${counted(minutes, 'minute', 'minutes')}.`,
  },
  unavailable: {
    heading: 'This page cannot be shown right now',
    text: 'Something on our side does not answer. Nothing that was saved is lost. Please try again in a moment.',
  },
}
