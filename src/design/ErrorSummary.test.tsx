import { expect, it } from 'vitest'
import { pageCases, renderPage } from './fixtures/page-cases'

const page = async (name: string) => {
  const found = pageCases[name]
  if (!found) throw new Error(`no page ${name}`)
  return renderPage(found)
}

it('links each error to its field and reads it out with the field', async () => {
  const html = await page('comment-error')
  expect(html).toContain('role="alert"')
  expect(html).toContain('<a href="#displayName">Enter a name</a>')
  expect(html).toContain('<a href="#text">Enter a comment</a>')
  expect(html).toMatch(
    /<input [^>]*id="displayName"[^>]*aria-describedby="displayName-hint displayName-error"/,
  )
  expect(html).toMatch(/<textarea [^>]*id="text"[^>]*aria-invalid="true"/)
  expect(html).not.toMatch(/<input [^>]*id="email"[^>]*aria-invalid/)
})

it('links the missing stars to the first choice', async () => {
  const html = await page('rate-error')
  expect(html).toContain('<a href="#stars">Choose 1 to 5 stars</a>')
  expect(html).toMatch(/<input type="radio"[^>]*id="stars"[^>]*value="1"/)
  expect(html).not.toContain('checked')
})

it('is not there without errors', async () => {
  expect(await page('comment')).not.toContain('role="alert"')
  expect(await page('rate')).not.toContain('role="alert"')
})
