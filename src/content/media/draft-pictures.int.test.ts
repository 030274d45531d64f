import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres'
import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Role, roles } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import type { Article, Media } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import {
  makeArticle,
  makeAuthor,
  makeEveryRole,
  makeMedia,
  makePage,
  makeStaff,
  type Staff,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { drawn, upload } from './testing/uploads'

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

async function ask(name: string, token?: string, headers: Record<string, string> = {}) {
  const auth: Record<string, string> = token ? { Authorization: `JWT ${token}` } : {}
  const request = new Request(`${env.PUBLIC_URL}/api/media/file/${name}`, {
    headers: { ...auth, ...headers },
  })
  const answer = await handleEndpoints({ config, request })
  await answer.body?.cancel()
  return answer
}
const asReader = async ({ filename }: Media) => (await ask(String(filename))).status

const withFigure = (image: number) =>
  ({
    root: {
      ...root(paragraph('Words.')).root,
      children: [
        paragraph('Words.'),
        {
          type: 'block',
          version: 2,
          format: '',
          fields: { id: 'f1', blockType: 'figure', image, caption: 'A knee' },
        },
      ],
    },
  }) as unknown as Article['body']

const tomorrow = () => new Date(Date.now() + 24 * 3600 * 1000).toISOString()

describe('a picture that nothing public shows', () => {
  it('is not there for readers: unused, in a draft, in a draft of a live article, in a later one', async () => {
    const pictures = await Promise.all(Array.from({ length: 5 }, () => makeMedia(payload)))
    const [, inDraft, inFigure, inChange, inLater] = pictures.map(({ id }) => id) as number[]
    await makeArticle(payload, { authors: [author], image: inDraft, _status: 'draft' })
    await makeArticle(payload, { authors: [author], body: withFigure(Number(inFigure)), _status: 'draft' })
    const live = await makeArticle(payload, { authors: [author] })
    const change = { image: inChange, body: withFigure(Number(inChange)) }
    await payload.update({ collection: 'articles', id: live.id, data: change, draft: true })
    await makeArticle(payload, { authors: [author], image: inLater, publishedAt: tomorrow() })
    expect(await Promise.all(pictures.map(asReader))).toEqual([404, 404, 404, 404, 404])
    // Indistinguishable from a missing file.
    const [hidden, none] = [await ask(String(pictures[0]?.filename)), await ask('no-such-0123456789.png')]
    expect(Object.fromEntries(hidden.headers)).toEqual(Object.fromEntries(none.headers))
    const etag = `"${pictures[0]?.filename}.1"`
    expect(
      (await ask(String(pictures[0]?.filename), undefined, { 'If-None-Match': '*', 'If-Range': etag }))
        .status,
    ).toBe(404)
  })

  it.each(roles)('is there for staff who may read pictures, and kept by no cache: %s', async (role) => {
    const { filename } = await makeMedia(payload)
    const answer = await ask(String(filename), staff[role].token)
    const may = role !== 'moderator'
    expect([answer.status, answer.headers.get('cache-control')]).toEqual(
      may ? [200, 'private, no-cache'] : [404, 'no-store'],
    )
  })

  it('hides its sizes too', async () => {
    const { token } = await makeStaff(payload, 'editor')
    const { doc } = await upload(await drawn(1600, 900).jpeg().toBuffer(), 'large.jpg', { token })
    const names = Object.values(doc.sizes ?? {}).map((size) => String(size?.filename))
    expect(names).toHaveLength(6)
    for (const name of names) expect((await ask(name)).status).toBe(404)
    await makeArticle(payload, { authors: [author], image: doc.id })
    for (const name of names) {
      const answer = await ask(name)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })
})

describe('a picture that something public shows', () => {
  it('is there for everybody, moderators too: share picture, figure of an article or page, portrait', async () => {
    const [shared, figure, ofPage, portrait] = await Promise.all([1, 2, 3, 4].map(() => makeMedia(payload)))
    if (!shared || !figure || !ofPage || !portrait) throw new Error('no pictures')
    await makeArticle(payload, { authors: [author], image: shared.id })
    await makeArticle(payload, { authors: [author], body: withFigure(figure.id) })
    await makePage(payload, { body: withFigure(ofPage.id) })
    await makeAuthor(payload, { photo: portrait.id })
    for (const picture of [shared, figure, ofPage, portrait]) {
      expect(await asReader(picture)).toBe(200)
      expect((await ask(String(picture.filename), staff.moderator.token)).status).toBe(200)
    }
  })

  it('appears with the publication', async () => {
    const picture = await makeMedia(payload)
    const { id } = await makeArticle(payload, { authors: [author], image: picture.id, _status: 'draft' })
    expect(await asReader(picture)).toBe(404)
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await asReader(picture)).toBe(200)
  })

  it('stays while the database does not answer; of others it is said that nobody knows', async () => {
    const [known, unknown] = [await makeMedia(payload), await makeMedia(payload)]
    await makeAuthor(payload, { photo: known.id })
    expect(await asReader(known)).toBe(200)
    // The query really fails, as when the server is gone.
    const db = await connectionOf(payload)
    await db.execute(sql`alter function figures_of(jsonb) rename to figures_gone`)
    // Long after the last query.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000)
    const answers = [await asReader(known), await asReader(unknown)]
    const { headers } = await ask(String(unknown.filename))
    await db.execute(sql`alter function figures_gone(jsonb) rename to figures_of`)
    clock.mockRestore()
    expect(answers).toEqual([200, 503])
    expect([headers.get('retry-after'), headers.get('cache-control')]).toEqual(['10', 'no-store'])
  })
})
