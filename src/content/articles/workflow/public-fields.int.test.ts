import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { drawn, upload } from '@/content/media/testing/uploads'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeEveryRole,
  makePage,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { ArticleView } from '../article-view'
import { CONTENT } from './content-fields'

/**
 * What covers each public part of an article: `approval` is the article's digest; `log` is a separate record
 * referenced by id in the digest, changed by editors only, with each change in the audit log; `made` is derived
 * from other documents or readers; `site` runs the page and has no content.
 */
const cover: Record<keyof ArticleView, 'approval' | 'log' | 'made' | 'site'> = {
  id: 'site',
  slug: 'approval',
  language: 'approval',
  question: 'approval',
  searchTitle: 'approval',
  summary: 'approval',
  description: 'approval',
  sharePicture: 'log',
  keyPoints: 'approval',
  body: 'approval',
  conflictOfInterest: 'approval',
  pictures: 'log',
  // Each linked article has its own approval; an old URL redirects.
  linkedSlugs: 'made',
  symptoms: 'log',
  bodySystems: 'log',
  authors: 'log',
  reviewer: 'log',
  reviewedOn: 'approval',
  reviewDue: 'approval',
  publishedAt: 'approval',
  modifiedAt: 'made',
  references: 'approval',
  corrections: 'approval',
  comments: 'made',
  related: 'made',
  isSample: 'approval',
}

/** Collection fields that the digest omits, and why none of them is shown to readers. */
const left = {
  stage: 'the workflow itself',
  workflow: 'the workflow itself',
  savedBy: 'who wrote a version, for staff',
  contentDigest: 'the stamp itself',
  commentsOpen: 'whether the page takes comments: runs the site, and only who may publish changes it live',
  imported: 'bookkeeping of the importer',
  deletedAt: 'whether staff have it in the trash, where it is never public',
  trashedBy: 'who moved it to the trash, for staff',
  _status: 'publishing itself',
  id: 'bookkeeping',
  createdAt: 'bookkeeping',
  updatedAt: 'made by the write',
}

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const logged = async (target: string, id: number) => {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { target: { equals: target }, targetId: { equals: id }, action: { equals: 'change' } },
    limit: 1000,
    sort: 'id',
  })
  return docs.map(({ actorName, details }) => [actorName, details])
}

describe('what readers see of an article', () => {
  it('is covered by its approval or by a record of its own, field by field', () => {
    const { flattenedFields } = payload.collections.articles.config
    const names = flattenedFields.flatMap((field) => ('name' in field ? [field.name] : []))
    expect(names.filter((name) => !(CONTENT as readonly string[]).includes(name) && !(name in left))).toEqual(
      [],
    )
    const approved = Object.entries(cover).flatMap(([name, by]) => (by === 'approval' ? [name] : []))
    const own: string[] = CONTENT.filter((name) => names.includes(name))
    const derived: Record<string, string> = { searchTitle: 'search', description: 'search' }
    expect(approved.filter((name) => !own.includes(derived[name] ?? name))).toEqual([])
    // Referenced records: the id itself is approved.
    expect(own).toEqual(expect.arrayContaining(['authors', 'reviewer', 'symptoms', 'image', 'body']))
  })

  it.each([
    ['authors', () => makeAuthor(payload), { name: 'Dr Somebody Else' }],
    ['symptoms', () => makeSymptom(payload, { medicalName: 'Harmless' }), { medicalName: 'Worse' }],
    ['body-systems', () => makeBodySystem(payload), { name: 'Something else' }],
    ['pages', () => makePage(payload), { title: 'Another title', _status: 'published' }],
  ])(
    'behind a number, in %s, changes by editors alone and leaves who, what it was and what it is',
    async (slug, make, change) => {
      const { id } = await make()
      const send = (who: Staff) => rest(`/${slug}/${id}`, { method: 'PATCH', body: change, token: who.token })
      expect((await send(staff.author)).status).toBe(403)
      expect((await send(staff.moderator)).status).toBe(403)
      expect((await send(staff.editor)).status).toBe(200)
      const [[field, to] = ['', '']] = Object.entries(change)
      expect(await logged(slug, id)).toEqual([['The editor', { [field]: { from: expect.anything(), to } }]])
      await send(staff.editor)
      expect(await logged(slug, id)).toHaveLength(1)
    },
  )

  it('a picture that something uses keeps its file; its words may be mended, which the log tells', async () => {
    const { doc } = await upload(await drawn(600, 400).jpeg().toBuffer(), 'knee.jpg', staff.editor)
    const again = async () =>
      upload(await drawn(600, 400, '#a33').png().toBuffer(), 'other.png', {
        token: staff.editor.token,
        id: doc.id,
      })
    expect((await again()).status).toBe(200)
    await makeArticle(payload, { authors: [author], image: doc.id, _status: 'draft' })
    const { filename } = await payload.findByID({ collection: 'media', id: doc.id })
    expect((await again()).status).toBe(409)
    const mended = { alt: 'The knee after the fall, from the left' }
    const { status } = await rest(`/media/${doc.id}`, {
      method: 'PATCH',
      body: mended,
      token: staff.editor.token,
    })
    expect([status, (await payload.findByID({ collection: 'media', id: doc.id })).filename]).toEqual([
      200,
      filename,
    ])
    expect((await logged('media', doc.id)).at(-1)).toEqual([
      'The editor',
      { alt: { from: doc.alt, to: mended.alt } },
    ])
  })

  it('the settings of the site leave a trace, too', async () => {
    const send = (tagline: string) =>
      rest('/globals/settings', { method: 'POST', body: { tagline }, token: staff.admin.token })
    await send('One line')
    await send('Another line')
    expect((await logged('settings', 0)).at(-1)).toEqual([
      'The admin',
      { tagline: { from: 'One line', to: 'Another line' } },
    ])
  })
})
