import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { renderPage } from './fixtures/page-cases'
import { site } from './fixtures/site'
import { listParts } from './list-parts'
import { showPart } from './testing/show-part'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

const parts = listParts(site)

it('has a name for each part, and no two alike', () => {
  const names = parts.map(({ name }) => name)
  expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

describe.each(parts.map((part) => [part.name, part] as const))('the part %s', (_name, part) => {
  it('is valid HTML in each state, without style attributes', async () => {
    const html = await renderPage(showPart(part))
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([])
    expect(html).not.toMatch(/\sstyle=/)
    expect(html.match(/class="state"/g)).toHaveLength(part.states.length)
  })
})
