import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { env } from '@/env'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { showPreview } from './show-preview'

const SECRET = 'Words of a draft that nobody else may read.'

let payload: Payload
let staff: Record<Role, Staff>
let own: Article
let foreign: Article
let live: Article

beforeAll(async () => {
  payload = await testPayload()
  const [profile, other] = await Promise.all([makeAuthor(payload), makeAuthor(payload)])
  staff = await makeEveryRole(payload, profile.id)
  own = await makeArticle(payload, { authors: [profile.id], summary: SECRET, _status: 'draft' })
  foreign = await makeArticle(payload, { authors: [other.id], summary: SECRET, _status: 'draft' })
  live = await makeArticle(payload, { authors: [other.id], summary: 'The public words.' })
  await payload.update({ collection: 'articles', id: live.id, data: { summary: SECRET }, draft: true })
})

async function preview(id: number | string, role?: Role, query = '', language = 'en') {
  const headers: HeadersInit = {
    'Accept-Language': language,
    ...(role ? { Authorization: `JWT ${staff[role].token}` } : {}),
  }
  const request = new Request(`${env.PUBLIC_URL}/preview/articles/${id}${query}`, { headers })
  const response = await showPreview(request, String(id))
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('a draft', () => {
  it.each(['admin', 'editor'] as const)('is shown to the %s', async (role) => {
    for (const { id } of [own, foreign, live]) {
      const { status, html } = await preview(id, role)
      expect(status).toBe(200)
      expect(html).toContain('Preview of a draft, not public')
      expect(html).toMatch(new RegExp(`<p class="standfirst"[^>]*>${SECRET}</p>`))
      expect(html).toContain(`href="/admin/collections/articles/${id}"`)
    }
  })

  it('is shown to its author, and not another’s draft', async () => {
    expect(await preview(own.id, 'author')).toMatchObject({ status: 200 })
    for (const { id } of [foreign, live]) {
      const { status, html } = await preview(id, 'author')
      expect(status).toBe(404)
      expect(html).not.toContain(SECRET)
    }
  })

  it.each(['moderator', undefined] as const)('is 404 for %s', async (role) => {
    for (const { id } of [own, foreign, live]) {
      for (const query of ['', '?live=1', '?version=1']) {
        const { status, html } = await preview(id, role, query)
        expect([query, status]).toEqual([query, 404])
        expect(html).not.toContain(SECRET)
      }
    }
    expect((await preview('new', role)).status).toBe(role ? 200 : 404)
  })

  it.each(['0', '-1', '1.5', '999999999999', '2147483648', '1%00', 'abc', '../1', '1e3'])(
    'with the number %s is 404',
    async (id) => {
      expect((await preview(id, 'admin')).status).toBe(404)
      expect((await preview(own.id, 'admin', `?version=${encodeURIComponent(id)}`)).status).toBe(404)
    },
  )
})

describe('the page', () => {
  it('is stored nowhere and indexed nowhere, whoever asks', async () => {
    for (const role of ['editor', 'moderator', undefined] as const) {
      const { headers, html } = await preview(own.id, role)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('cache-tag')).toBeNull()
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>')
      expect(html).not.toContain('rel="canonical"')
    }
  })

  it('carries no script, but for the one of the live preview', async () => {
    const plain = await preview(own.id, 'editor')
    expect(plain.html).not.toContain('<script')
    expect(plain.headers.get('content-security-policy')).toContain("script-src 'none'")
    const followed = await preview(own.id, 'editor', '?live=1')
    expect(followed.html.match(/<script/g)).toHaveLength(1)
    expect(followed.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+';/)
    for (const { headers } of [plain, followed]) {
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    }
  })

  it('speaks the language of whoever looks', async () => {
    const { html } = await preview(own.id, 'editor', '', 'es')
    expect(html).toContain('aria-label="Vista previa" lang="es"')
    expect(html).toContain('Vista previa de un borrador, no público')
    expect(html).toContain(`<title>Vista previa: ${own.question}`)
    expect((await preview('new', 'editor', '', 'es')).html).toContain('Escriba primero la pregunta.')
  })

  it('says when it shows what is public', async () => {
    const quiet = await makeArticle(payload, { authors: live.authors.map(Number) })
    for (const role of ['editor', 'author', 'moderator'] as const) {
      const { status, html } = await preview(quiet.id, role)
      expect([role, status]).toEqual([role, 200])
      expect(html).toContain('Preview: this version is public')
    }
  })

  it('shows a draft with nothing in it', async () => {
    const empty = await payload.create({
      collection: 'articles',
      data: {} as Article,
      draft: true,
    })
    const { status, html } = await preview(empty.id, 'editor')
    expect(status).toBe(200)
    expect(html).toMatch(/<h1[^>]*>Question not written yet<\/h1>/)
    const half = await payload.update({
      collection: 'articles',
      id: empty.id,
      data: {
        question: 'Why?',
        keyPoints: [{ point: '' }],
        references: [{ title: '' }],
        corrections: [{ text: 'Changed.' }],
        reviewDue: '2027-01-01T00:00:00.000Z',
      } as unknown as Partial<Article>,
      draft: true,
    })
    const later = await preview(half.id, 'editor', '?live=1')
    expect(later.status).toBe(200)
    expect(later.html).toMatch(/<h1[^>]*>Why\?<\/h1>/)
    expect(later.html).not.toContain('id="references"')
  })

  it('shows an older version of the same article, and of no other', async () => {
    const article = await makeArticle(payload, {
      authors: own.authors.map(Number),
      summary: 'As it was first.',
    })
    await payload.update({ collection: 'articles', id: article.id, data: { summary: 'Later.' }, draft: true })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
      sort: 'createdAt',
    })
    const query = `?version=${docs[0]?.id}`
    for (const role of ['editor', 'author'] as const) {
      const { status, html } = await preview(article.id, role, query)
      expect([role, status]).toEqual([role, 200])
      expect(html).toContain('Preview of an older version')
      expect(html).toContain('As it was first.')
    }
    expect((await preview(own.id, 'editor', query)).status).toBe(404)
    expect((await preview(article.id, 'moderator', query)).status).toBe(404)
  })
})
