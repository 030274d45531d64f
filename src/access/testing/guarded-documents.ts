import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import {
  bodyOf,
  makeArticle,
  makeAuditEntry,
  makeAuthor,
  makeBan,
  makeBodySystem,
  makeComment,
  makeCommentReport,
  makeContact,
  makeDangerPhrases,
  makeErrorReport,
  makeHelpfulVote,
  makeMedia,
  makePage,
  makePassage,
  makeRating,
  makeRedirect,
  makeSubscription,
  makeSymptom,
  makeUser,
  makeWebhook,
  pictureFile,
} from '@/testing/factories'
import type { Sent } from './channels'
import type { OurCollection } from './expected-rights'

type Makers = Record<OurCollection, Record<string, () => Promise<{ id: number }>>>

const tomorrow = () => new Date(Date.now() + 24 * 3600 * 1000).toISOString()

/** How to create each kind of document of each collection; `profile` is the author role's own. */
export function documentMakers(payload: Payload, profile: number, other: number, article: number): Makers {
  const comment = (status: 'approved' | 'pending' | 'spam') => () => makeComment(payload, article, { status })
  return {
    articles: {
      live: () => makeArticle(payload, { authors: [other] }),
      future: () => makeArticle(payload, { authors: [other], publishedAt: tomorrow() }),
      draft: () => makeArticle(payload, { authors: [other], _status: 'draft' }),
      mine: () => makeArticle(payload, { authors: [profile], _status: 'draft' }),
      mineLive: () => makeArticle(payload, { authors: [other, profile] }),
    },
    pages: { live: () => makePage(payload), draft: () => makePage(payload, { _status: 'draft' }) },
    // The author role's own profile is not created here: deleting it would remove it from the account.
    authors: { shown: () => makeAuthor(payload), draft: () => makeAuthor(payload, { _status: 'draft' }) },
    symptoms: { any: () => makeSymptom(payload) },
    passages: { any: () => makePassage(payload) },
    'body-systems': { any: () => makeBodySystem(payload) },
    'danger-phrases': { any: () => makeDangerPhrases(payload) },
    redirects: { any: () => makeRedirect(payload) },
    media: { any: () => makeMedia(payload) },
    comments: { approved: comment('approved'), pending: comment('pending'), spam: comment('spam') },
    'comment-contacts': {
      any: async () => makeContact(payload, (await makeComment(payload, article)).id),
    },
    'comment-reports': {
      any: async () => makeCommentReport(payload, (await makeComment(payload, article)).id),
    },
    subscriptions: { any: async () => makeSubscription(payload, (await makeComment(payload, article)).id) },
    bans: { any: () => makeBan(payload) },
    'helpful-votes': { any: () => makeHelpfulVote(payload, article) },
    'error-reports': { any: () => makeErrorReport(payload, article) },
    ratings: { any: () => makeRating(payload, other) },
    users: { other: () => makeUser(payload, 'author') },
    webhooks: { any: () => makeWebhook(payload) },
    'audit-log': { any: () => makeAuditEntry(payload) },
  }
}

/** A valid request body to create a document of each collection. */
export async function sentToCreate(
  collection: OurCollection,
  ids: { author: number; article: number; comment: number },
): Promise<Sent> {
  const id = randomUUID().slice(0, 8)
  const eraseAfter = tomorrow()
  switch (collection) {
    case 'articles': {
      const data = { question: `May I ${id}?`, body: bodyOf('Yes.'), authors: [ids.author], language: 'en' }
      return { data, draft: true }
    }
    case 'pages':
      return { data: { title: `Page ${id}`, body: bodyOf('Words.') } }
    case 'authors':
    case 'body-systems':
      return { data: { name: `Name ${id}` } }
    case 'passages':
      return { data: { title: `Passage ${id}`, body: bodyOf('Words.') } }
    case 'symptoms':
      return { data: { plainName: `Symptom ${id}` } }
    case 'danger-phrases':
      return {
        data: {
          title: `Danger ${id}`,
          danger: 'other',
          language: 'en',
          phrases: `${id} hurts`,
          mustShow: `${id} hurts`,
        },
      }
    case 'redirects':
      return { data: { from: `/from-${id}`, to: `/to-${id}` } }
    case 'media':
      return { data: { alt: 'A square' }, file: await pictureFile() }
    case 'comments':
      return { data: { article: ids.article, displayName: 'Robin', text: 'Words', status: 'approved' } }
    case 'comment-contacts':
      return { data: { comment: ids.comment, email: 'a@example.org', eraseAfter } }
    case 'comment-reports':
      return { data: { comment: ids.comment, reason: 'spam', senderHash: id } }
    case 'subscriptions':
      return { data: { comment: ids.comment, email: 'a@example.org', emailHash: id, eraseAfter } }
    case 'bans':
      return { data: { kind: 'sender', label: 'L', value: id, until: eraseAfter, createdBy: 'Me' } }
    case 'helpful-votes':
      return { data: { article: ids.article, isHelpful: true, voterKey: id } }
    case 'error-reports':
      return { data: { article: ids.article, text: 'Wrong', status: 'open', eraseAfter } }
    case 'ratings':
      return { data: { author: ids.author, stars: 5, voterKey: id } }
    case 'users':
      return {
        data: { email: `${id}@example.org`, password: 'long enough for us', name: 'New', role: 'author' },
      }
    case 'webhooks':
      return {
        data: { name: 'Hook', address: 'https://hooks.example.com/', events: ['article.published'] },
      }
    case 'audit-log':
      return { data: { action: 'publish', title: 'T', actorName: 'N', target: 'articles' } }
  }
}

/** A small valid change of a document of each collection. */
export const sentToUpdate: Record<OurCollection, Sent['data']> = {
  articles: { summary: 'Changed.' },
  pages: { title: 'Changed' },
  authors: { biography: 'Changed.' },
  passages: { title: 'Changed' },
  symptoms: { definition: 'Changed.' },
  'body-systems': { description: 'Changed.' },
  'danger-phrases': { sources: 'Changed.' },
  redirects: { to: '/changed' },
  media: { caption: 'Changed.' },
  comments: { reasons: [] },
  'comment-contacts': { email: 'changed@example.org' },
  'comment-reports': { reason: 'abuse' },
  subscriptions: { email: 'changed@example.org' },
  bans: { label: 'Changed' },
  'helpful-votes': { isHelpful: false },
  'error-reports': { note: 'Changed.' },
  ratings: { stars: 1 },
  users: { name: 'Changed' },
  webhooks: { name: 'Changed' },
  'audit-log': { title: 'Changed' },
}
