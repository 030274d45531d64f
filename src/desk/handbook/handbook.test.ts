import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readHandbookPage, readHandbookPicture } from './read-handbook'
import { HANDBOOK, PICTURES, renderHandbookPage } from './render-page'

const names = readdirSync('docs/editors').flatMap((file) => /^([a-z-]+)\.md$/.exec(file)?.[1] ?? [])
const renderPage = async (name?: string) => renderHandbookPage((await readHandbookPage(name)) ?? '', '/api')
const everyPage = () => Promise.all([undefined, ...names].map(renderPage))
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, one]) => one ?? '')

it('leads from the front page to every other', async () => {
  const { title, html } = await renderPage()
  expect(title).toBe('Handbook for editors, reviewers and moderators')
  expect(names.length).toBeGreaterThan(3)
  expect(found(html, /href="([^"]+)"/g).sort()).toEqual(names.map((name) => `${HANDBOOK}/${name}`).sort())
})

it('has a title and text on every page, and no heading above the second level', async () => {
  for (const { title, html } of await everyPage()) {
    expect(title).toMatch(/^\w/)
    expect(html).toMatch(/<p>|<table>/)
    expect(html).not.toContain('<h1')
  }
})

it('shows pictures that are there, and that a container gets as well', async () => {
  const html = (await everyPage()).map((page) => page.html).join('')
  const pictures = found(html, new RegExp(`src="/api${PICTURES}/([^"]+)"`, 'g'))
  expect(pictures.length).toBeGreaterThan(3)
  const left = readFileSync('.dockerignore', 'utf8').split('\n')
  for (const picture of pictures) {
    expect((await readHandbookPicture(picture))?.subarray(1, 4).toString()).toBe('PNG')
    expect(left).toContain(`!docs/screenshots/${picture}`)
  }
})

it('names what lies elsewhere in the repository without a link', async () => {
  const { html } = await renderPage('accounts')
  expect(html).toContain('access table')
  expect(html).not.toContain('access-table.ts')
})

it.each(['../operations/README', 'README', 'nothing', '', 'a'.repeat(300)])(
  'has no page %j',
  async (name) => {
    expect(await readHandbookPage(name)).toBeNull()
  },
)

it.each(['../../package.json', 'nothing.png', 'home-desktop.svg', `${'a'.repeat(300)}.png`])(
  'has no picture %j',
  async (name) => {
    expect(await readHandbookPicture(name)).toBeNull()
  },
)
