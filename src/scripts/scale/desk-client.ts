import { paragraph, root } from '@/rich-text/build'

type Doc = { id: number; slug?: string; contentDigest?: string }

const RETRY_MS = 500

/** An editor who works on one instance through its REST API. */
export class DeskClient {
  #token = ''

  constructor(
    private readonly site: string,
    private readonly origin: string,
  ) {}

  /** @throws Error if an instance refuses */
  async send<T = Doc>(method: string, path: string, data?: unknown, tries = 20): Promise<T> {
    const answer = await fetch(`${this.site}/api${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: this.origin,
        ...(this.#token ? { Authorization: `JWT ${this.#token}` } : {}),
      },
      body: data === undefined ? undefined : JSON.stringify(data),
    })
    const text = await answer.text()
    // Every write here may be repeated, and the desk does so, too.
    if (answer.status === 503 && tries > 1) {
      await new Promise((done) => setTimeout(done, RETRY_MS))
      return this.send(method, path, data, tries - 1)
    }
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
    this.#token = /symptoms-token=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? this.#token
    return JSON.parse(text)
  }

  async create(collection: string, data: object): Promise<Doc> {
    return (await this.send<{ doc: Doc }>('POST', `/${collection}`, data)).doc
  }

  /** Writes, has it approved by somebody else, and publishes; resolves with the answer to the publication. */
  async publish(article: number, words: string, reviewer: DeskClient): Promise<void> {
    const stamp = async () =>
      (await this.send('GET', `/articles/${article}?draft=true&depth=0`)).contentDigest
    const body = root(paragraph(words))
    await this.send('PATCH', `/articles/${article}?draft=true`, { body, contentDigest: await stamp() })
    await reviewer.send('POST', `/articles/${article}/approve`, {
      reviewed: true,
      contentDigest: await stamp(),
    })
    await this.send('PATCH', `/articles/${article}`, { _status: 'published' })
  }

  async approveComment(id: number): Promise<void> {
    const { contentDigest } = await this.send('GET', `/comments/${id}?depth=0`)
    await this.send('PATCH', `/comments/${id}`, { status: 'approved', contentDigest })
  }
}
