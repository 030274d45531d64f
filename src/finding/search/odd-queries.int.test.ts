import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showSearch } from './show-search'

const ask = async (query: string) => {
  const response = await showSearch(
    new Request(`http://localhost:3000/search?${new URLSearchParams({ q: query })}`),
  )
  return { status: response.status, text: await response.text() }
}

describe('a search', () => {
  it.each([
    ['NUL', 'head\u0000ache'],
    ['only NUL', '\u0000'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'ache '.repeat(10_000)],
    ['only stop words', 'what is the of and to it'],
    ['only punctuation', '?!… — … (((***)))'],
    ['only hyphens', '-'.repeat(20)],
    ['right-to-left text', 'صداع شديد'],
    ['direction marks', '\u202eheadache\u202c'],
    ['emoji', '🤕 👩‍⚕️ 🤢'],
    ['half of an emoji', '\ud83e headache'],
    ['tsquery operators', "head & !ache | (pain <-> back):*A 'quoted'' \\"],
    ['SQL', "'; drop table articles; --"],
    ['LIKE patterns', '%_%\\'],
    ['open quotation', '"never closed'],
    ['only what is unwanted', '-headache -"back pain"'],
    ['a backslash at the end', 'headache\\'],
  ])('for %s is answered', async (_name, query) => {
    const { status, text } = await ask(query)
    expect(status).toBe(200)
    expect(text).toContain('<h1')
    expect(text).toContain('name="q"')
  })

  it('for anything that can be typed is answered', async () => {
    const signs = fc.constantFrom(...'ab é-"\'\\&|!():*<>%_\u0000\u200b\u202e\ud83e🤕ñצ9.,'.split(''))
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 40 }), async (typed) => {
        expect((await ask(typed.join(''))).status).toBe(200)
      }),
      { numRuns: 25 },
    )
  })
})
