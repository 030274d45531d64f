import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { tags } from '@/cache/tags'
import type { Article } from '@/payload-types'
import { articleLink, paragraph, root } from '@/rich-text/build'
import {
  bodyOf,
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeComment,
  makeSymptom,
  openRules,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findArticle } from './find-article'

let payload: Payload
let author: number
const DAY_MS = 24 * 3600 * 1000
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

const find = async (slug: string) => (await findArticle(payload, slug, openRules))?.view ?? null
const publish = (id: number, data: Partial<Article>) =>
  payload.update({ collection: 'articles', id, data: { ...data, _status: 'published' } })

describe('findArticle', () => {
  it('finds what is published, by its slug, and nothing else', async () => {
    const live = await makeArticle(payload, { authors: [author] })
    const draft = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const future = await makeArticle(payload, { authors: [author], publishedAt: daysFromNow(1) })
    expect(await find(live.slug)).toMatchObject({ id: live.id, question: live.question })
    expect([await find(draft.slug), await find(future.slug), await find('no-such')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('shows the live words while a draft of them is written', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [author], summary: 'Live.' })
    const before = await find(slug)
    await payload.update({
      collection: 'articles',
      id,
      data: { summary: 'Draft.', slug: `${slug}-draft`, symptoms: [] },
      draft: true,
      autosave: true,
    })
    expect(await find(slug)).toEqual(before)
    expect(await find(`${slug}-draft`)).toBeNull()
  })

  it('no longer finds what was unpublished, and finds it again when it is published again', async () => {
    const { id, slug, publishedAt } = await makeArticle(payload, { authors: [author] })
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
    expect(await find(slug)).toBeNull()
    await publish(id, {})
    expect(await find(slug)).toMatchObject({ publishedAt })
  })

  it('links only to articles that readers may open', async () => {
    const target = await makeArticle(payload, { authors: [author] })
    const hidden = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const body = root(
      paragraph(articleLink(target.id, 'one'), articleLink(hidden.id, 'two')),
    ) as unknown as Article['body']
    const { slug } = await makeArticle(payload, { authors: [author], body })
    const found = await findArticle(payload, slug, openRules)
    expect(found?.view.linkedSlugs).toEqual({ [target.id]: target.slug })
    // The page must be updated when the hidden one is published.
    expect(found?.tags).toEqual(
      expect.arrayContaining([tags.article(target.id), tags.article(hidden.id), tags.author(author)]),
    )
  })

  it('names at most four related articles, those on the same symptom first', async () => {
    const system = await makeBodySystem(payload)
    const symptom = await makeSymptom(payload, { bodySystems: [system.id] })
    const on = { authors: [author], symptoms: [symptom.id] }
    const { slug } = await makeArticle(payload, on)
    const others: Article[] = []
    for (const days of [-5, -4, -3, -2, -1]) {
      others.push(await makeArticle(payload, { ...on, publishedAt: daysFromNow(days) }))
    }
    await makeArticle(payload, { ...on, _status: 'draft' })
    await makeArticle(payload, { authors: [author] })
    const found = await findArticle(payload, slug, openRules)
    const related = found?.view.related.map(({ id }) => id) ?? []
    expect(related).toHaveLength(4)
    expect(others.map(({ id }) => id)).toEqual(expect.arrayContaining(related))
    expect(found?.view.symptoms).toMatchObject([
      { id: symptom.id, slug: symptom.slug, name: symptom.plainName },
    ])
    expect(found?.view.bodySystems).toEqual([{ id: system.id, slug: system.slug, name: system.name }])
    expect(found?.tags).toEqual(
      expect.arrayContaining([tags.symptom(symptom.id), tags.bodySystem(system.id)]),
    )
  })

  it('describes itself by the editor’s words, else the summary, else the first paragraph', async () => {
    const long = `${'Plain words about a symptom. '.repeat(20)}`.trim()
    const make = async (data: Partial<Article>) =>
      find((await makeArticle(payload, { body: bodyOf(long), ...data, authors: [author] })).slug)
    const search = { title: null, description: 'For search.' }
    expect((await make({ search, summary: 'Summary.' }))?.description).toBe('For search.')
    expect((await make({ summary: 'Summary.' }))?.description).toBe('Summary.')
    const cut = (await make({}))?.description ?? ''
    expect(cut).toMatch(/^Plain words about a symptom\. .*…$/)
    expect(cut.length).toBeLessThanOrEqual(160)
    // The admin panel stores a cleared field as ''.
    expect((await make({ search: { title: '', description: '' }, summary: '' }))?.description).toBe(cut)
  })

  it('shows authors in their order, the reviewer apart, and approved comments', async () => {
    const [second, reviewer] = [await makeAuthor(payload), await makeAuthor(payload)]
    const authors = [second.id, author]
    const { id, slug } = await makeArticle(payload, { authors, reviewer: reviewer.id })
    const comment = await makeComment(payload, id, { status: 'approved' })
    await makeComment(payload, id)
    const view = await find(slug)
    expect(view?.authors.map((one) => one.id)).toEqual(authors)
    expect(view?.reviewer).toMatchObject({ slug: reviewer.slug, name: reviewer.name, credentials: [] })
    expect(view?.comments.items.map((one) => one.id)).toEqual([comment.id])
    expect(
      (await findArticle(payload, slug, { ...openRules, commentsOpen: false }))?.view.comments.open,
    ).toBe(false)
  })
})

describe('publishing', () => {
  it('keeps the date of the first publication', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const draft = await payload.findByID({ collection: 'articles', id })
    expect(draft.publishedAt ?? null).toBeNull()
    const before = Date.now()
    const first = await publish(id, {})
    expect(Date.parse(first.publishedAt ?? '')).toBeGreaterThanOrEqual(before)
    expect((await publish(id, { summary: 'Again.' })).publishedAt).toBe(first.publishedAt)
    const chosen = daysFromNow(-30)
    expect((await publish(id, { publishedAt: chosen })).publishedAt).toBe(chosen)
  })

  it('needs a body and an author', async () => {
    const { id } = await payload.create({
      collection: 'articles',
      data: { question: `Unfinished ${Math.random()}?`, language: 'en', authors: [], body: null as never },
      draft: true,
    })
    await expect(publish(id, {})).rejects.toThrow(/Body|Authors/)
    expect(await payload.findByID({ collection: 'articles', id })).toMatchObject({ _status: 'draft' })
  })
})

describe('deleting an article', () => {
  it('is refused while readers’ comments are there', async () => {
    const { id } = await makeArticle(payload, { authors: [author] })
    const comment = await makeComment(payload, id, { status: 'rejected' })
    await expect(payload.delete({ collection: 'articles', id })).rejects.toThrow(
      'Readers left 1 comments here. Unpublish the article instead.',
    )
    const { errors } = await payload.delete({ collection: 'articles', where: { id: { equals: id } } })
    expect(errors).toHaveLength(1)
    await payload.delete({ collection: 'comments', id: comment.id })
    await expect(payload.delete({ collection: 'articles', id })).resolves.toMatchObject({ id })
  })
})
