import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { BLOCK_TYPES } from '@/rich-text/allowed-nodes'
import { articleBody } from './fixtures/article-body'
import { pageCases, renderNamed, renderPage } from './fixtures/page-cases'

/** The recommended preset without style rules such as `<br/>` and `dateTime`, which React determines. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
  },
})

const mostBytes = 14 * 1024

describe.each(Object.entries(pageCases))('the page %s', (_name, page) => {
  it('is valid', async () => {
    const report = await validator.validateString(await renderPage(page))
    expect(
      report.results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`)),
    ).toEqual([])
  })

  it('has one h1, no script and no style attribute', async () => {
    const html = await renderPage(page)
    expect(html.match(/<h1\b/g)).toHaveLength(1)
    expect(html.match(/<style\b/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|\sstyle=|\son\w+=/)
  })

  it('has an element for each link within the page', async () => {
    const html = await renderPage(page)
    const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id)
    expect(targets).toContain('main')
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  it('comes in 14 KB with its style', async () => {
    expect(gzipSync(await renderPage(page)).length).toBeLessThanOrEqual(mostBytes)
  })
})

it('keeps the style of the article under 5 KB', async () => {
  const html = await renderNamed('article')
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  expect(style).toContain('.byline')
  expect(gzipSync(style).length).toBeLessThan(5 * 1024)
})

it('has every kind of block in the sample article', () => {
  const kinds = articleBody.root.children.map(
    (node) => (node as { fields?: { blockType?: unknown } }).fields?.blockType,
  )
  expect(BLOCK_TYPES.filter((kind) => !kinds.includes(kind))).toEqual([])
})
