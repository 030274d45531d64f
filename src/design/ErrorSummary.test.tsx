import { expect, it } from 'vitest'
import { renderNamed } from '@/parts/fixtures/page-cases'

it('links each error to its field and reads it out with the field', async () => {
  const html = await renderNamed('comment-error')
  expect(html).toContain('role="alert"')
  expect(html).toContain('<a href="#nickname">Enter a name</a>')
  expect(html).toContain('<a href="#text">Enter a comment</a>')
  expect(html).toMatch(/<input [^>]*id="nickname"[^>]*aria-describedby="nickname-hint nickname-error"/)
  expect(html).toMatch(/<textarea [^>]*id="text"[^>]*aria-invalid="true"/)
  expect(html).not.toMatch(/<input [^>]*id="email"[^>]*aria-invalid/)
})

it('links the missing stars to the first choice', async () => {
  const html = await renderNamed('rate-error')
  expect(html).toContain('<a href="#stars">Choose 1 to 5 stars</a>')
  expect(html).toMatch(/<input type="radio"[^>]*id="stars"[^>]*value="1"/)
  expect(html).not.toContain(' checked=')
})

it('shows the stars that the reader gave before', async () => {
  const html = await renderNamed('rate')
  expect(html).toContain('You gave 4 stars.')
  expect(html.match(/<input type="radio"[^>]* checked=[^>]*>/g)).toEqual([
    expect.stringContaining('value="4"'),
  ])
})

it('is not there without errors', async () => {
  expect(await renderNamed('comment')).not.toContain('role="alert"')
  expect(await renderNamed('rate')).not.toContain('role="alert"')
})
