import { expect, it } from 'vitest'
import { renderHtml } from '@/html/render-html'
import { author } from '@/parts/fixtures/authors'
import { site } from '@/parts/fixtures/site'
import { AuthorRating } from './AuthorRating'

it('says how many readers gave a reason, and nothing of a reason that nobody gave', async () => {
  const said = (clear: number, kind: number) =>
    renderHtml(<AuthorRating author={author} reasons={{ clear, complete: 0, kind }} site={site} />)
  expect(await said(12, 1)).toContain(
    '<li>12 readers found the answers clear</li><li>1 reader found the tone kind</li>',
  )
  expect(await said(12, 1)).not.toContain('complete')
  expect(await said(0, 0)).not.toContain('found')
})
