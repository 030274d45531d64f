import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Role } from '@/access/roles'
import type { Article, Author, Comment, Symptom, User } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'

const unique = () => randomUUID().slice(0, 8)
const PASSWORD = 'a-password-of-the-tests'

/** A body of one paragraph. */
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
    data: { displayName: 'Robin', text: `A comment ${unique()}`, status: 'pending', ...data, article },
  })
}

/** A member of staff who is signed in: the account and its token. */
export async function makeStaff(
  payload: Payload,
  role: Role,
  author?: number,
): Promise<{ user: User; token: string }> {
  const email = `${role}-${unique()}@example.org`
  const user = await payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, name: `The ${role}`, role, author },
  })
  const { token } = await payload.login({ collection: 'users', data: { email, password: PASSWORD } })
  if (!token) throw new Error('no token')
  return { user: { ...user, collection: 'users' } as User, token }
}
