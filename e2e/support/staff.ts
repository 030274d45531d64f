import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/access/roles'
import { heading, paragraph, root } from '../../src/rich-text/build'
import { type Answer, sendRequest } from './send-request'
import { SITE_URL } from './settings'

export type Doc = { id: number; slug: string; updatedAt: string; [field: string]: unknown }
export type Account = { email: string; password: string }

/** Eight characters that no other test uses. */
export const unique = () => randomUUID().slice(0, 8)

/** An article's text: one heading and one paragraph. */
export const bodyOf = (words: string) => root(heading(2, 'What it is'), paragraph(words))

/** A member of staff who uses REST with a token. */
export class Staff {
  constructor(
    readonly token: string,
    private readonly site: string,
  ) {}

  /** @throws Error with the response if the account is refused */
  static async signIn(account: Account, site = SITE_URL): Promise<Staff> {
    const answer = await sendRequest('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(account),
      site,
    })
    if (answer.status !== 200) throw new Error(`sign in: ${answer.status} ${answer.text}`)
    const token = /symptoms-token=([^;]+)/.exec(answer.headers['set-cookie']?.join('\n') ?? '')?.[1]
    if (!token) throw new Error('sign in: no session')
    return new Staff(token, site)
  }

  /** One REST request, whatever its outcome. */
  send(method: string, path: string, data?: unknown): Promise<Answer> {
    return sendRequest(`/api${path}`, {
      method,
      headers: { Authorization: `JWT ${this.token}`, 'Content-Type': 'application/json' },
      body: data === undefined ? undefined : JSON.stringify(data),
      site: this.site,
    })
  }

  /** One REST request that must succeed. */
  async must<T = Doc>(method: string, path: string, data?: unknown): Promise<T> {
    const answer = await this.send(method, path, data)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return JSON.parse(answer.text)
  }

  async create(collection: string, data: object): Promise<Doc> {
    return (await this.must<{ doc: Doc }>('POST', `/${collection}`, data)).doc
  }

  async update(collection: string, id: number, data: object): Promise<Doc> {
    return (await this.must<{ doc: Doc }>('PATCH', `/${collection}/${id}`, data)).doc
  }

  /** Also what a test page still has open; for good, although articles go to the trash first. */
  async delete(collection: string, id: number): Promise<void> {
    await this.must('DELETE', `/${collection}/${id}?overrideLock=true`)
    if (collection === 'articles') await this.must('DELETE', `/articles/${id}?trash=true&overrideLock=true`)
  }

  /** Decides about a comment in its current state. */
  async moderate(id: number, status: string): Promise<Doc> {
    const { contentDigest } = await this.must('GET', `/comments/${id}?depth=0`)
    return this.update('comments', id, { status, contentDigest })
  }

  /** Ratings are never deleted without a reason, not even by tests. */
  async removeRating(id: number): Promise<void> {
    const { contentDigest } = await this.must('GET', `/ratings/${id}?depth=0`)
    await this.must('POST', '/ratings/remove', { ratings: [{ id, contentDigest }], reason: 'fraud' })
  }

  async find(collection: string, query: string): Promise<Doc[]> {
    return (await this.must<{ docs: Doc[] }>('GET', `/${collection}?${query}&depth=0&limit=1000`)).docs
  }

  makeAccount(role: Role, account: Account): Promise<Doc> {
    return this.create('users', { ...account, role, name: `The ${role}` })
  }

  makeAuthor(data: object = {}): Promise<Doc> {
    const id = unique()
    return this.create('authors', { name: `Dana Tester ${id}`, slug: `dana-tester-${id}`, ...data })
  }

  makeSymptom(data: object = {}): Promise<Doc> {
    const id = unique()
    return this.create('symptoms', { plainName: `Tested pain ${id}`, slug: `tested-pain-${id}`, ...data })
  }

  /** A published article, approved by an editor first, or a draft with `_status: 'draft'`. */
  async makeArticle(data: { authors: number[]; [field: string]: unknown }): Promise<Doc> {
    const id = unique()
    const { _status = 'published', ...rest } = data
    const draft = await this.create('articles?draft=true', {
      question: `What does test ${id} mean?`,
      slug: `what-does-test-${id}-mean`,
      body: bodyOf(`The words of test ${id}.`),
      ...rest,
    })
    return _status === 'published' ? this.publishArticle(draft.id) : draft
  }

  /** The stamp that a decision about an article's latest version requires. */
  async stampOf(id: number): Promise<unknown> {
    return (await this.must('GET', `/articles/${id}?draft=true&depth=0`)).contentDigest
  }

  /** Changes the latest version of an article, whoever wrote in it last. */
  async saveDraft(id: number, data: object): Promise<void> {
    const contentDigest = await this.stampOf(id)
    await this.must('PATCH', `/articles/${id}?draft=true`, { ...data, contentDigest })
  }

  /** Approves and publishes the latest version of an article. */
  async publishArticle(id: number, data: object = {}): Promise<Doc> {
    if (Object.keys(data).length > 0) await this.saveDraft(id, data)
    const contentDigest = await this.stampOf(id)
    await this.must('POST', `/articles/${id}/approve`, { reviewed: true, contentDigest })
    return this.update('articles', id, { _status: 'published' })
  }
}
