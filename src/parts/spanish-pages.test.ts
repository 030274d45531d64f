// @vitest-environment happy-dom
import { cloneElement, type ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { en } from '@/design/strings/en'
import { es } from '@/design/strings/es'
import { entriesOf, hasWords, patternOf } from '@/design/testing/word-patterns'
import type { PageCase } from './fixtures/page-case'
import { pageCases, renderPage } from './fixtures/page-cases'
import { site } from './fixtures/site'

const spanish = { ...site, language: 'es' }
const shared = new Set(entriesOf(es).map(({ words }) => words))
const english = entriesOf(en)
  .filter((entry) => hasWords(entry) && !shared.has(entry.words))
  .map((entry) => ({ ...entry, pattern: patternOf(entry) }))

/** Passed to the page by its fixture, as the server passes it in the site's language. */
const GIVEN = 'Choose 1 to 5 stars'

const inSpanish = ({ styles, body }: PageCase): PageCase => ({
  styles,
  body: cloneElement(body as ReactElement<{ site: typeof site }>, { site: spanish }),
})

/** The visible and accessible text of a page, except for parts marked as English. */
function textsOf(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const foreign of page.querySelectorAll('[lang="en"]')) foreign.textContent = ''
  for (const hidden of page.querySelectorAll('style, script, title')) hidden.remove()
  const labels = [...page.querySelectorAll('[aria-label]')].map(
    (part) => part.getAttribute('aria-label') ?? '',
  )
  const blocks = [...page.querySelectorAll('body *')].map((part) =>
    [...part.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent)
      .join(''),
  )
  return [...labels, ...blocks].map((text) => text.trim()).filter((text) => text !== '' && text !== GIVEN)
}

describe.each(Object.entries(pageCases))('the page %s in Spanish', (name, page) => {
  it('says so and has no English word of the interface', async () => {
    const html = await renderPage(inSpanish(page), '/sample', spanish)
    expect(html).toMatch(/^<!doctype html><html lang="es">/)
    const left = textsOf(html).flatMap((text) =>
      english.filter(({ pattern }) => pattern.test(text)).map(({ place }) => `${place}: ${text}`),
    )
    expect(left, name).toEqual([])
  })
})
