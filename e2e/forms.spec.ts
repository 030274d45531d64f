import { openCommentForm, openRatingForm, postForm, sendComment, sendRating } from './support/reader-forms'
import { startSecondInstance } from './support/second-instance'
import { type Answer, type Sent, sendRequest } from './support/send-request'
import { PORTS, SITE_URL } from './support/settings'
import { bodyOf, type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'

/** Traces of code, files or SQL, which no reader must ever see. */
const INSIDES =
  /node_modules|\.(?:tsx?|m?js):\d+|\bat (?:async )?\S+ \(|"stack"|\/src\/|drizzle|\bselect\b.+\bfrom\b/i

const shown: Answer[] = []
const seen = async (answer: Promise<Answer>): Promise<Answer> => {
  const got = await answer
  shown.push(got)
  return got
}
const send = (address: string, options?: Sent) => seen(sendRequest(address, options))
const FORM = 'application/x-www-form-urlencoded'

test.describe('forms and refusals', () => {
  let author: Doc
  let article: Doc
  let closed: Doc
  let commentPath: string
  let ratePath: string

  test.beforeAll(async ({ editor }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id] })
    closed = await editor.makeArticle({ authors: [author.id], commentsOpen: false })
    commentPath = `/articles/${article.slug}/comment`
    ratePath = `/authors/${author.slug}/rate`
  })

  test.afterAll(async ({ admin }) => {
    for (const { id } of await commentsOn(admin)) await admin.delete('comments', id)
    for (const { id } of await admin.find('ratings', `where[author][equals]=${author.id}`)) {
      await admin.removeRating(id)
    }
    for (const { id } of [article, closed]) await admin.delete('articles', id)
    await admin.delete('authors', author.id)
    for (const { text } of shown) expect(text).not.toMatch(INSIDES)
  })

  const commentsOn = (staff: Staff) => staff.find('comments', `where[article][equals]=${article.id}`)
  const complete = (submission: string) => ({
    nickname: 'Robin',
    email: '',
    text: 'A complete comment.',
    submission,
  })

  test('an incomplete comment comes back with what was typed and what is missing', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: SITE_URL, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(commentPath)
    await page.getByLabel('E-mail address (optional)').fill('no address')
    await page.getByLabel('Comment', { exact: true }).fill('First line\n<b>“second”</b> & third')
    await page.getByRole('button', { name: 'Add a comment' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    const summary = page.getByRole('alert')
    await expect(summary.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
    await expect(summary.getByRole('link')).toHaveText([
      'Enter the name to show with your comment',
      'Enter an e-mail address like name@example.com, or leave it empty',
    ])
    await expect(page.getByLabel('Comment', { exact: true })).toHaveValue(
      'First line\n<b>“second”</b> & third',
    )
    await expect(page.getByLabel('E-mail address (optional)')).toHaveValue('no address')
    await summary.getByRole('link', { name: 'Enter the name' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('E-mail address (optional)')).toBeFocused()
    await context.close()
  })

  test('400: what is missing, cannot be stored, or comes without our cookie', async () => {
    const submission = await openCommentForm(article.slug)
    const cookie = await openRatingForm(author.slug)
    const answers = [
      await seen(postForm(commentPath, '')),
      await seen(postForm(commentPath, { ...complete(submission), text: '   ' })),
      await seen(postForm(commentPath, { ...complete(submission), text: 'a\0b' })),
      await seen(postForm(commentPath, { ...complete(submission), nickname: 'a\0b' })),
      await seen(postForm(commentPath, { ...complete(submission), nickname: 'x'.repeat(61) })),
      await seen(postForm(commentPath, { ...complete(submission), text: 'x'.repeat(5001) })),
      await seen(postForm(commentPath, complete('not-ours'))),
      await seen(postForm(ratePath, {}, { headers: { Cookie: cookie } })),
      await seen(postForm(ratePath, { stars: '6' }, { headers: { Cookie: cookie } })),
      await seen(postForm(ratePath, { stars: '4.5' }, { headers: { Cookie: cookie } })),
      await seen(postForm(ratePath, { stars: '4' })),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400))
  })

  test('403: another site’s form', async () => {
    const submission = await openCommentForm(article.slug)
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: SITE_URL, 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const headers of foreign) {
      expect((await seen(postForm(commentPath, complete(submission), { headers }))).status).toBe(403)
      expect((await seen(postForm(ratePath, { stars: '4' }, { headers }))).status).toBe(403)
    }
    const without = { method: 'POST', headers: { 'Content-Type': FORM }, body: 'stars=4' }
    expect((await send(ratePath, without)).status).toBe(403)
  })

  test('404: what is not there, and addresses that cannot be', async ({ editor }) => {
    const draft = await editor.makeArticle({ authors: [author.id], _status: 'draft' })
    const unknown = [
      '/articles/no-such-article',
      `/articles/${draft.slug}`,
      `/articles/${draft.slug}/comment`,
      '/articles/no-such-article/comments',
      '/comments/2000000000',
      '/articles/no-such-article/comment',
      '/articles/No-Capitals',
      `/articles/${'a'.repeat(300)}`,
      '/articles/--/comment',
      '/articles/%00',
      '/articles/%E0%A4%A',
      '/articles/a%2Fb',
      '/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '/authors/no-such-author',
      '/authors/no-such-author/rate',
      '/symptoms/no-such-symptom',
      '/body/no-such-system',
      '/about/no-such-page',
      '/../../etc/passwd',
      '/.env',
      '/wp-login.php',
      `/${'x'.repeat(4000)}`,
    ]
    for (const address of unknown) {
      const answer = await send(address)
      expect([address, answer.status]).toEqual([address, 404])
      expect(answer.text).toContain('<h1>Page not found</h1>')
    }
    for (const address of ['/articles/no-such-article/comment', '/authors/no-such-author/rate']) {
      const fields = { ...complete('x'.repeat(22)), stars: '4' }
      expect((await seen(postForm(address, fields))).status).toBe(404)
    }
    await editor.delete('articles', draft.id)
  })

  test('405: a method that an address does not know', async () => {
    const page = await send(`/articles/${article.slug}`, { method: 'POST' })
    expect([page.status, page.headers.allow]).toEqual([405, 'GET, HEAD'])
    const form = await send(commentPath, { method: 'PUT' })
    expect([form.status, form.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    for (const method of ['DELETE', 'PATCH', 'TRACE', 'OPTIONS']) {
      expect((await send('/', { method })).status).toBe(405)
    }
  })

  test('409: an article that takes no comments', async () => {
    const address = `/articles/${closed.slug}/comment`
    expect((await send(address)).status).toBe(409)
    const answer = await seen(postForm(address, complete('x'.repeat(22))))
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Comments are closed')
  })

  test('413: a form over 64 KB and JSON over 2 MB, announced or not', async ({ editor }) => {
    const big = `text=${'x'.repeat(70_000)}`
    expect((await seen(postForm(commentPath, big))).status).toBe(413)
    const chunked = { 'Transfer-Encoding': 'chunked' }
    expect((await seen(postForm(commentPath, big, { headers: chunked }))).status).toBe(413)
    const body = JSON.stringify({ question: 'x'.repeat(2 * 1024 * 1024) })
    expect((await seen(editor.send('POST', '/articles', { question: 'x'.repeat(2_100_000) }))).status).toBe(
      413,
    )
    const anonymous = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }
    expect((await send('/api/articles', anonymous)).status).toBe(413)
  })

  test('414: a very long address', async () => {
    expect((await send(`/?q=${'x'.repeat(9000)}`)).status).toBe(414)
  })

  test('415: what is not a plain web form', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const headers = { 'Content-Type': type, Origin: SITE_URL }
      expect((await send(commentPath, { method: 'POST', headers, body: '{}' })).status).toBe(415)
    }
  })

  test('429: too much from one address, counted in the database for all instances', async () => {
    const site = await startSecondInstance({
      PORT: String(PORTS.limited),
      COMMENTS_PER_HOUR: '2',
      RATINGS_PER_HOUR: '2',
      TRUSTED_PROXIES: '1',
    })
    try {
      // A client address for this test only, as set by the proxy in front.
      const headers = { 'X-Forwarded-For': `198.51.100.${Math.ceil(Math.random() * 250)}` }
      const options = { site: site.url, headers }
      const comments: Answer[] = []
      const ratings: Answer[] = []
      for (const text of ['one', 'two', 'three']) {
        comments.push(await seen(sendComment(article.slug, `${text} ${unique()}`, options)))
        ratings.push(await seen(sendRating(author.slug, 3, options)))
      }
      expect(comments.map(({ status }) => status)).toEqual([303, 303, 429])
      expect(ratings.map(({ status }) => status)).toEqual([303, 303, 429])
      expect(Number(comments[2]?.headers['retry-after'])).toBeGreaterThan(0)
      expect(comments[2]?.text).toContain('three')
      expect(Number(ratings[2]?.headers['retry-after'])).toBeGreaterThan(0)
      const other = { site: site.url, headers: { 'X-Forwarded-For': '203.0.113.9' } }
      expect((await sendRating(author.slug, 3, other)).status).toBe(303)
    } finally {
      site.kill('SIGTERM')
      expect(await site.ended).toBe(0)
    }
  })

  test('a form that is sent five times at once is stored once', async ({ admin }) => {
    const before = (await commentsOn(admin)).length
    const fields = complete(await openCommentForm(article.slug))
    const answers = await Promise.all(Array.from({ length: 5 }, () => seen(postForm(commentPath, fields))))
    answers.push(await seen(postForm(commentPath, fields)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect(new Set(answers.map(({ headers }) => headers.location))).toEqual(
      new Set([`/articles/${article.slug}/received`]),
    )
    expect(await commentsOn(admin)).toHaveLength(before + 1)
  })

  test('staff are told why something is refused, in the minified build too', async ({ editor }) => {
    const answer = await seen(editor.send('DELETE', `/authors/${author.id}`))
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('This author is named in')])
  })

  test('the API tells and takes nothing without an account', async () => {
    const collections = [
      'articles',
      'authors',
      'symptoms',
      'comments',
      'comment-contacts',
      'ratings',
      'users',
    ]
    for (const collection of collections) {
      for (const query of ['', '?depth=2', `?where[slug][like]=a`, '?sort=author.email']) {
        const answer = await send(`/api/${collection}${query}`)
        expect([collection, query, answer.status]).toEqual([collection, query, 403])
      }
      const create = { method: 'POST', headers: { 'Content-Type': 'application/json' } }
      const data = { text: 'x', displayName: 'x', article: article.id, status: 'approved', body: bodyOf('x') }
      const answer = await send(`/api/${collection}`, { ...create, body: JSON.stringify(data) })
      expect([collection, answer.status]).toEqual([collection, 403])
    }
    expect((await send(`/api/articles/${article.id}`)).status).toBe(403)
    expect((await send('/api/globals/settings')).status).toBe(403)
    for (const query of [
      'limit=0',
      'limit=1000',
      'pagination=false',
      'depth=9',
      'draft=true',
      'trash=true',
    ]) {
      expect([query, (await send(`/api/articles?${query}`)).status]).toEqual([query, 400])
    }
    expect((await send('/api/graphql', { method: 'POST' })).status).toBe(404)
  })
})
