import type { Erased } from './erase-personal-data'

/** What was erased, in words for administrators. */
export const tellErased = ({ comments, subscriptions, errorReports, waitingMails, bans }: Erased): string =>
  `Erased: comments ${comments}, subscriptions ${subscriptions}, addresses of error reports ${errorReports}, waiting mails ${waitingMails}, bans ${bans}.`
