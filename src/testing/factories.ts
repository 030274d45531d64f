import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { type Role, roles } from '@/access/roles'
import { sharp } from '@/drawing/sharp'
import type {
  Article,
  Author,
  Ban,
  BodySystem,
  Comment,
  CommentContact,
  CommentReport,
  DangerPhrase,
  ErrorReport,
  HelpfulVote,
  Media,
  Page,
  Passage,
  Rating,
  Redirect,
  Subscription,
  Symptom,
  User,
  Webhook,
} from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import { rest, tokenOf } from './payload'

const unique = () => randomUUID().slice(0, 8)
/** A site that accepts comments. */
export const openRules = { commentsOpen: true, commentsCloseAfterDays: 0, commentsOrder: 'oldest' } as const

const PASSWORD = 'a-password-of-the-tests'

/** A body with one paragraph. */
export const bodyOf = (words: string) => root(paragraph(words)) as unknown as Article['body']

export function makeAuthor(payload: Payload, data: Partial<Author> = {}): Promise<Author> {
  const name = `Dana Tester ${unique()}`
  return payload.create({
    collection: 'authors',
    data: { name, slug: name.toLowerCase().replaceAll(' ', '-'), ...data },
  })
}

export function makeSymptom(payload: Payload, data: Partial<Symptom> = {}): Promise<Symptom> {
  const plainName = `Tested symptom ${unique()}`
  return payload.create({
    collection: 'symptoms',
    data: { plainName, slug: plainName.toLowerCase().replaceAll(' ', '-'), ...data },
  })
}

/** A passage that nobody has approved. */
export function makePassage(payload: Payload, data: Partial<Passage> = {}): Promise<Passage> {
  const title = `Tested passage ${unique()}`
  return payload.create({
    collection: 'passages',
    data: { title, body: bodyOf('The words of a passage.'), ...data },
  })
}

type ArticleData = Partial<Omit<Article, 'authors'>> & { authors: number[] }

/** A published article, or a draft with `_status: 'draft'`. */
export function makeArticle(payload: Payload, data: ArticleData): Promise<Article> {
  const id = unique()
  const { _status = 'published', ...rest } = data
  return payload.create({
    collection: 'articles',
    data: {
      question: `What does test ${id} mean?`,
      slug: `what-does-test-${id}-mean`,
      body: bodyOf(`The words of test ${id}.`),
      language: 'en',
      ...rest,
      _status,
    },
    draft: _status === 'draft',
  })
}

export function makeComment(
  payload: Payload,
  article: number,
  data: Partial<Comment> = {},
): Promise<Comment> {
  return payload.create({
    collection: 'comments',
    data: {
      displayName: 'Robin',
      text: `A comment ${unique()}`,
      status: 'pending',
      voice: 'reader',
      ...data,
      article,
    },
  })
}

export function makeContact(
  payload: Payload,
  comment: number,
  data: Partial<CommentContact> = {},
): Promise<CommentContact> {
  const eraseAfter = new Date(Date.now() + 1000 * 3600).toISOString()
  const contact = { email: `reader-${unique()}@example.org`, addressHash: unique(), eraseAfter, ...data }
  return payload.create({ collection: 'comment-contacts', data: { ...contact, comment } })
}

export function makeCommentReport(payload: Payload, comment: number): Promise<CommentReport> {
  return payload.create({
    collection: 'comment-reports',
    data: { comment, reason: 'spam', senderHash: randomUUID() },
  })
}

export function makeSubscription(
  payload: Payload,
  comment: number,
  data: Partial<Subscription> = {},
): Promise<Subscription> {
  const eraseAfter = new Date(Date.now() + 1000 * 3600).toISOString()
  const subscription = {
    email: `reader-${unique()}@example.org`,
    emailHash: randomUUID(),
    eraseAfter,
    ...data,
  }
  return payload.create({ collection: 'subscriptions', data: { ...subscription, comment } })
}

export function makeBan(payload: Payload, data: Partial<Ban> = {}): Promise<Ban> {
  const until = new Date(Date.now() + 24 * 3600 * 1000).toISOString()
  const ban = {
    kind: 'sender' as const,
    label: 'Robin',
    value: randomUUID(),
    until,
    createdBy: 'Mo',
    ...data,
  }
  return payload.create({ collection: 'bans', data: ban })
}

export function makeHelpfulVote(payload: Payload, article: number, isHelpful = true): Promise<HelpfulVote> {
  return payload.create({
    collection: 'helpful-votes',
    data: { article, isHelpful, voterKey: randomUUID() },
  })
}

export function makeErrorReport(
  payload: Payload,
  article: number,
  data: Partial<ErrorReport> = {},
): Promise<ErrorReport> {
  const eraseAfter = new Date(Date.now() + 1000 * 3600).toISOString()
  const report = { text: `Wrong ${unique()}`, email: `reader-${unique()}@example.org`, eraseAfter, ...data }
  return payload.create({ collection: 'error-reports', data: { status: 'open', ...report, article } })
}

export function makeRating(payload: Payload, author: number): Promise<Rating> {
  return payload.create({ collection: 'ratings', data: { author, stars: 4, voterKey: randomUUID() } })
}

export function makeBodySystem(payload: Payload, data: Partial<BodySystem> = {}): Promise<BodySystem> {
  const name = `Tested system ${unique()}`
  return payload.create({
    collection: 'body-systems',
    data: { name, slug: name.toLowerCase().replaceAll(' ', '-'), ...data },
  })
}

/** Phrases of a site's own, which nobody approved yet. */
export function makeDangerPhrases(payload: Payload, data: Partial<DangerPhrase> = {}): Promise<DangerPhrase> {
  const id = unique()
  return payload.create({
    collection: 'danger-phrases',
    data: {
      title: `Tested danger ${id}`,
      danger: 'other',
      language: 'en',
      phrases: `danger${id} hurts`,
      mustShow: `danger${id} hurts`,
      status: 'changed',
      ...data,
    },
  })
}

export function makeRedirect(payload: Payload, data: Partial<Redirect> = {}): Promise<Redirect> {
  const id = unique()
  return payload.create({ collection: 'redirects', data: { from: `/old-${id}`, to: `/new-${id}`, ...data } })
}

/** A published about page, or a draft with `_status: 'draft'`. */
export function makePage(payload: Payload, data: Partial<Page> = {}): Promise<Page> {
  const title = `Tested page ${unique()}`
  const { _status = 'published', ...rest } = data
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return payload.create({
    collection: 'pages',
    data: { title, slug, body: bodyOf('About the tests.'), ...rest, _status },
    draft: _status === 'draft',
  })
}

/** A small picture as a browser uploads it. */
export async function pictureFile(): Promise<File> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#446' } })
  return new File([new Uint8Array(await picture.png().toBuffer())], `${unique()}.png`, { type: 'image/png' })
}

export async function makeMedia(payload: Payload): Promise<Media> {
  const file = await pictureFile()
  const data = Buffer.from(await file.arrayBuffer())
  return payload.create({
    collection: 'media',
    data: { alt: 'A plain square' },
    file: { data, mimetype: file.type, name: file.name, size: data.length },
  })
}

/** An account that never signs in here. */
export function makeUser(payload: Payload, role: Role, author?: number): Promise<User> {
  const email = `${role}-${unique()}@example.org`
  return payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, name: `The ${role}`, role, author },
  })
}

export type Staff = { user: User; token: string }

/** A signed-in member of staff: the account and its token. */
export async function makeStaff(payload: Payload, role: Role, author?: number): Promise<Staff> {
  const user = await makeUser(payload, role, author)
  const { email } = user
  const answer = await rest('/users/login', { method: 'POST', body: { email, password: PASSWORD } })
  const token = tokenOf(answer)
  if (!token) throw new Error('no token')
  return { user: { ...user, collection: 'users' } as User, token }
}

/** One signed-in member of staff of each role; the author's profile is `profile`. */
export async function makeEveryRole(payload: Payload, profile: number): Promise<Record<Role, Staff>> {
  const made = await Promise.all(
    roles.map(async (role) => {
      const staff = await makeStaff(payload, role, role === 'author' ? profile : undefined)
      return [role, staff] as const
    }),
  )
  return Object.fromEntries(made) as Record<Role, Staff>
}

export function makeWebhook(payload: Payload, data: Partial<Webhook> = {}): Promise<Webhook> {
  const webhook = {
    name: 'Hook',
    address: 'https://hooks.example.com/',
    events: ['article.published' as const],
  }
  return payload.create({ collection: 'webhooks', data: { ...webhook, ...data } })
}

export const makeAuditEntry = (payload: Payload) =>
  payload.create({
    collection: 'audit-log',
    data: { action: 'publish', title: 'An article', actorName: 'Robin', target: 'articles', targetId: 1 },
  })
