import { expect, it } from 'vitest'
import { BAR } from '@/community/comments/covered-words'
import { renderFragment } from '@/html/render-html'
import { LinkedText } from './LinkedText'

it('draws a bar with hidden words, and links beside it', async () => {
  const text = `Call ${BAR}, see https://example.org/a\n\n${BAR}`
  const html = await renderFragment(<LinkedText text={text} barSays="[gone]" />)
  const bar = '<span aria-hidden="true">▇▇▇</span><span class="vh">[gone]</span>'
  expect(html).toBe(
    `<p dir="auto">Call ${bar}, see <a href="https://example.org/a" rel="ugc nofollow noopener">https://example.org/a</a></p>` +
      `<p dir="auto">${bar}</p>`,
  )
})
