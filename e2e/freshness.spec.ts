import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openRatingForm, sendComment, sendRating } from './support/reader-forms'
import { runScript } from './support/run-script'
import { startSecondInstance } from './support/second-instance'
import { sendRequest } from './support/send-request'
import { PORTS } from './support/settings'
import { type Doc, Staff, unique } from './support/staff'
import { expect, test } from './support/test'
import { becomes } from './support/within-a-second'

const get = (address: string) => sendRequest(address)
const status = (address: string) => async () => (await get(address)).status
const shows = (address: string, words: string) => async () => (await get(address)).text.includes(words)

test.describe('what changes is there within a second', () => {
  let author: Doc
  let symptom: Doc
  let article: Doc
  let address: string

  test.beforeEach(async ({ editor }) => {
    author = await editor.makeAuthor()
    symptom = await editor.makeSymptom()
    article = await editor.makeArticle({ authors: [author.id], symptoms: [symptom.id], _status: 'draft' })
    address = `/articles/${article.slug}`
    // Requested too early, so that a 404 is cached that must not stay.
    expect(await status(address)()).toBe(404)
    await editor.publishArticle(article.id)
    await becomes(status(address), 200)
  })

  test.afterEach(async ({ admin }) => {
    for (const { id } of await admin.find('comments', `where[article][equals]=${article.id}`)) {
      await admin.delete('comments', id)
    }
    for (const { id } of await admin.find('ratings', `where[author][equals]=${author.id}`)) {
      await admin.removeRating(id)
    }
    await admin.delete('articles', article.id)
    await admin.delete('authors', author.id)
    await admin.delete('symptoms', symptom.id)
  })

  const lists = () => ['/', `/authors/${author.slug}`, `/symptoms/${symptom.slug}`]

  test('a publication: the page that was a 404, and every list', async () => {
    for (const list of lists()) await becomes(shows(list, address), true)
  })

  test('a withdrawal: gone from its page and from every list; and back again', async ({ editor }) => {
    for (const list of lists()) await becomes(shows(list, address), true)
    await editor.update('articles', article.id, { _status: 'draft' })
    await becomes(status(address), 410)
    for (const list of lists()) await becomes(shows(list, address), false)
    await editor.update('articles', article.id, { _status: 'published' })
    await becomes(status(address), 200)
    for (const list of lists()) await becomes(shows(list, address), true)
  })

  test('an edit; and a draft of an edit stays a draft', async ({ editor }) => {
    const [first, second] = [`First ${unique()}`, `Second ${unique()}`]
    await editor.publishArticle(article.id, { summary: first })
    await becomes(shows(address, first), true)
    await editor.saveDraft(article.id, { summary: second })
    expect(await shows(address, second)()).toBe(false)
    expect(await shows(address, first)()).toBe(true)
    await editor.publishArticle(article.id)
    await becomes(shows(address, second), true)
  })

  test('a new address: the old one leads to it, also after a second move', async ({ editor }) => {
    const moves = [`moved-${unique()}`, `moved-again-${unique()}`]
    for (const slug of moves) {
      expect(await status(`/articles/${slug}`)()).toBe(404)
      await editor.publishArticle(article.id, { slug })
      await becomes(status(`/articles/${slug}`), 200)
      await becomes(status(address), 301)
      await becomes(async () => (await get(address)).headers.location, `/articles/${slug}`)
    }
    await becomes(async () => (await get(`/articles/${moves[0]}`)).headers.location, `/articles/${moves[1]}`)
    await editor.publishArticle(article.id, { slug: article.slug })
    await becomes(status(address), 200)
    await becomes(async () => (await get(`/articles/${moves[1]}`)).headers.location, address)
  })

  test('a decision about a comment, and its opposite', async ({ moderator }) => {
    const words = `Words of ${unique()}`
    expect((await sendComment(article.slug, words)).status).toBe(303)
    const [comment] = await moderator.find('comments', `where[article][equals]=${article.id}`)
    expect(await shows(address, words)()).toBe(false)
    for (const [decision, isShown] of [
      ['approved', true],
      ['rejected', false],
      ['approved', true],
      ['spam', false],
    ] as const) {
      await moderator.moderate(comment?.id ?? 0, decision)
      await becomes(shows(address, words), isShown)
    }
  })

  test('a vote: whoever sent it reads a page that knows of it, every time', async () => {
    // More would be a burst, which is held; a reader who votes again is none.
    for (let votes = 1; votes <= 10; votes++) {
      const cookie = await openRatingForm(author.slug)
      for (const stars of [1, 2, 5])
        expect((await sendRating(author.slug, stars, { cookie })).status).toBe(303)
      const words = votes < 5 ? `(${votes} rating` : `5.0 of 5 from ${votes} ratings`
      expect((await get(`/authors/${author.slug}`)).text).toContain(words)
    }
  })

  test('a rating: on the author’s page and at the article', async () => {
    for (let vote = 0; vote < 4; vote++) expect((await sendRating(author.slug, 5)).status).toBe(303)
    for (const page of [address, `/authors/${author.slug}`]) {
      await becomes(shows(page, 'Not enough ratings yet (4 ratings)'), true)
    }
    expect((await sendRating(author.slug, 3)).status).toBe(303)
    for (const page of [address, `/authors/${author.slug}`]) {
      await becomes(shows(page, '4.6 of 5 from 5 ratings'), true)
    }
  })

  test('an author’s new name and address', async ({ editor }) => {
    const name = `Robin Renamed ${unique()}`
    const [old, slug] = [`/authors/${author.slug}`, `renamed-${unique()}`]
    expect(await status(old)()).toBe(200)
    await editor.update('authors', author.id, { name, slug })
    for (const page of [address, '/authors', `/authors/${slug}`]) await becomes(shows(page, name), true)
    await becomes(shows(address, `/authors/${slug}`), true)
    await becomes(async () => (await get(old)).headers.location, `/authors/${slug}`)
  })

  test('the settings, on every page', async ({ admin }) => {
    const before = await admin.must<{ disclaimer: string }>('GET', '/globals/settings')
    const disclaimer = `A disclaimer of ${unique()}.`
    try {
      expect(await shows(address, disclaimer)()).toBe(false)
      await admin.must('POST', '/globals/settings', { disclaimer, commentsOpen: false })
      for (const page of ['/', address, '/symptoms']) await becomes(shows(page, disclaimer), true)
      await becomes(shows(address, 'Comments are closed.'), true)
      await becomes(status(`${address}/comment`), 409)
    } finally {
      await admin.must('POST', '/globals/settings', { disclaimer: before.disclaimer, commentsOpen: true })
    }
    await becomes(shows(address, disclaimer), false)
    await becomes(status(`${address}/comment`), 200)
  })

  test('on another instance with the same database, in both directions', async ({ editor }) => {
    const second = await startSecondInstance({ PORT: String(PORTS.second) })
    try {
      const there = () => sendRequest(address, { site: second.url })
      await there()
      expect((await there()).headers['cache-status']).toContain('hit')
      const [first, other] = [`First ${unique()}`, `Other ${unique()}`]
      await editor.publishArticle(article.id, { summary: first })
      await becomes(async () => (await there()).text.includes(first), true)
      await becomes(shows(address, first), true)
      await new Staff(editor.token, second.url).publishArticle(article.id, { summary: other })
      await becomes(shows(address, other), true)
    } finally {
      second.kill('SIGTERM')
      await second.ended
    }
  })

  test('an import while the site serves', async ({ admin }) => {
    const id = unique()
    const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-import-'))
    const file = path.join(folder, 'article.txt')
    const text = await readFile('src/moving/article-import/fixtures/full.txt', 'utf8')
    await writeFile(file, text.replace('stiff neck and', `stiff neck ${id} and`))
    const imported = `/articles/why-do-i-have-a-stiff-neck-${id}-and-when-should-i-worry`
    expect(await status(imported)()).toBe(404)
    try {
      await runScript('import', '--publish', file)
      await becomes(status(imported), 200)
      await becomes(shows('/', imported), true)
      const found = await admin.find('articles', `where[slug][contains]=${id}`)
      expect(found).toHaveLength(1)
      for (const doc of found) await admin.delete('articles', doc.id)
      await becomes(status(imported), 410)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
