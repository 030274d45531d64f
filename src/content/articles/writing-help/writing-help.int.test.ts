import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import type { Article } from '@/payload-types'
import { articleLink, heading, paragraph, root } from '@/rich-text/build'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { WritingHelp } from './writing-help'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
let own: Article
let foreign: Article
let live: Article

beforeAll(async () => {
  payload = await testPayload()
  const [mine, other] = await Promise.all([makeAuthor(payload), makeAuthor(payload)])
  profile = mine.id
  staff = await makeEveryRole(payload, profile)
  own = await makeArticle(payload, { authors: [profile], _status: 'draft' })
  foreign = await makeArticle(payload, { authors: [other.id], _status: 'draft' })
  live = await makeArticle(payload, { authors: [other.id] })
  await payload.update({ collection: 'articles', id: live.id, data: { summary: 'Newer.' }, draft: true })
})

const ask = (id: number | string, role?: Role, language = 'en') =>
  rest(`/articles/${id}/writing-help`, {
    token: role && staff[role].token,
    headers: { 'Accept-Language': language },
  })

async function helpFor(body: unknown, language = 'en'): Promise<WritingHelp> {
  const { id } = await makeArticle(payload, {
    authors: [profile],
    _status: 'draft',
    language,
    body: body as Article['body'],
  })
  const { status, body: answer } = await ask(id, 'editor')
  expect(status).toBe(200)
  return answer as unknown as WritingHelp
}

describe('who gets it', () => {
  it.each([
    ['admin', 200, 200, 200],
    ['editor', 200, 200, 200],
    ['author', 200, 404, 404],
    ['moderator', 404, 404, 404],
    [undefined, 403, 403, 403],
  ] as const)(
    '%s: own draft %i, another’s %i, another’s draft of a live article %i',
    async (role, ...expected) => {
      const answers = await Promise.all([own, foreign, live].map(({ id }) => ask(id, role)))
      expect(answers.map(({ status }) => status)).toEqual(expected)
      for (const { status, body } of answers) expect('measures' in body).toBe(status === 200)
    },
  )

  it.each(['0', '-1', 'abc', '1%00', '2147483648', '999999999'])('the number %s is 404', async (id) => {
    expect((await ask(id, 'admin')).status).toBe(404)
  })
})

describe('what it says', () => {
  it('measures the newest draft', async () => {
    const help = await helpFor(root(heading(2, 'Why'), paragraph('Rest a little. Then walk a little more.')))
    expect(help.measures).toMatchObject({ words: 9, sentences: 2, minutes: 1, grade: null })
    expect(help.savedAt).toMatch(/^\d{4}-/)
  })

  it('names a link to an article that is not public', async () => {
    const help = await helpFor(root(paragraph(articleLink(own.id, 'this'), articleLink(live.id, 'that'))))
    const dead = help.advice.find(({ code }) => code === 'dead-link')
    expect(dead?.items).toEqual(['“this” leads to an article that is not published, or gone.'])
  })

  it('puts what is broken first', async () => {
    const help = await helpFor(root(heading(2, 'Why'), heading(4, 'Deep'), paragraph('So.')))
    expect(help.advice.map(({ code, severity }) => [code, severity])).toEqual([
      ['heading-order', 'fix'],
      ['missing', 'consider'],
    ])
  })

  it('says that another language is not measured', async () => {
    const help = await helpFor(root(paragraph('Ruhe hilft. '.repeat(40))), 'de')
    expect(help.measures).toMatchObject({ grade: null, hardest: [] })
  })

  it('says it in the language of whoever writes', async () => {
    const { body } = await ask(own.id, 'editor', 'es')
    const { advice, measures } = body as unknown as WritingHelp
    expect(advice.find(({ code }) => code === 'missing')?.title).toBe('Añada lo que se lee primero')
    expect(measures.meaning).toMatch(/^El nivel de lectura se mide a partir de 50 palabras/)
  })

  it('reads a draft with nothing in it', async () => {
    const empty = await payload.create({ collection: 'articles', data: {} as Article, draft: true })
    const { status, body } = await ask(empty.id, 'editor')
    expect(status).toBe(200)
    expect(body).toMatchObject({ measures: { words: 0, minutes: 0 }, advice: [{ code: 'missing' }] })
  })
})
