import type { Locator, Page } from '@playwright/test'
import fc from 'fast-check'
import { bodyOfForm } from './support/editor'
import { openPanel, openTab } from './support/panel'
import { expect, test } from './support/test'

/** `LATE_SEEDS=50 LATE_SECONDS=60` runs the long form, `LATE_FROM=7` begins with another seed. */
const { LATE_SEEDS = 1, LATE_SECONDS = 12, LATE_FROM = 1 } = process.env
const LONGEST_MS = 8000

const FIELDS = ['question', 'summary', 'point', 'title', 'description', 'body'] as const
type Field = (typeof FIELDS)[number]

/** What fits into each field with room to spare. */
const ROOM: Record<Field, number> = {
  question: 150,
  summary: 250,
  point: 200,
  title: 90,
  description: 250,
  body: 10_000,
}

for (let seed = Number(LATE_FROM); seed < Number(LATE_FROM) + Number(LATE_SEEDS); seed++) {
  test(`no letter is lost where answers come late and in another order (seed ${seed})`, async ({
    page,
    editor,
    editorAccount,
  }) => {
    test.setTimeout(Number(LATE_SECONDS) * 1000 + 180_000)
    const author = await editor.makeAuthor()
    const article = await editor.makeArticle({
      authors: [author.id],
      _status: 'draft',
      question: 'Why',
      summary: 'It',
      keyPoints: [{ point: 'Point' }],
      search: { title: 'Title', description: 'About' },
    })
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await expect(page.getByText('Saves as you type')).toBeVisible()
    const places = fieldsOf(page)
    const delays = fc.sample(fc.integer({ min: 0, max: LONGEST_MS }), { seed, numRuns: 1000 })
    const release = await delayAnswers(page, delays)
    const moves = fc.sample(
      fc.record({
        field: fc.constantFrom(...FIELDS),
        words: fc.integer({ min: 1, max: 6 }),
      }),
      { seed, numRuns: 1000 },
    )
    const typed = new Map<Field, string[]>(FIELDS.map((field) => [field, []]))
    const end = Date.now() + Number(LATE_SECONDS) * 1000
    let word = 0
    for (const { field, words } of moves) {
      if (Date.now() >= end) break
      const there = typed.get(field) ?? []
      if (there.join(' ').length + words * 6 > ROOM[field]) continue
      await openTab(page, field === 'title' || field === 'description' ? 'Search and share' : 'Write')
      await places[field].click()
      await page.keyboard.press('Control+End')
      for (let count = 0; count < words; count++) {
        const next = `w${++word}`
        await page.keyboard.type(` ${next}`, { delay: 40 })
        there.push(next)
      }
    }
    expect(release()).toBeGreaterThan(2)
    await openTab(page, 'Write')
    await places.question.click()
    await expect(page.getByText(/^Your changes saved \d\d:\d\d:\d\d$/)).toBeVisible({ timeout: 60_000 })
    for (const field of FIELDS) {
      const expected = typed.get(field)?.join(' ') ?? ''
      const place = places[field]
      if (field === 'body') await expect(place).toContainText(expected)
      else await expect(place).toHaveValue(new RegExp(`${expected}$`))
    }
    const stored = JSON.stringify(await editor.must('GET', `/articles/${article.id}?draft=true&depth=0`))
    for (const [field, words] of typed) expect(stored, field).toContain(words.join(' '))
    expect(word).toBeGreaterThan(5)
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
  })
}

const fieldsOf = (page: Page): Record<Field, Locator> => ({
  question: page.locator('#field-question'),
  summary: page.locator('#field-summary'),
  point: page.locator('#field-keyPoints__0__point'),
  title: page.locator('#field-search__title'),
  description: page.locator('#field-search__description'),
  body: bodyOfForm(page),
})

/**
 * Holds back the answers to saves and to the form's state, each for another time, so that later ones overtake.
 *
 * @returns ends it: what is held back arrives, and so does the rest; it says how many answers were held back
 */
async function delayAnswers(page: Page, delays: readonly number[]): Promise<() => number> {
  const held = new Set<() => void>()
  let next = 0
  let isOver = false
  await page.route(/\/api\/articles\/|\/admin\//, async (route) => {
    const response = await route.fetch()
    if (!isOver) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, delays[next++ % delays.length])
        held.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    await route.fulfill({ response }).catch(() => {})
  })
  return () => {
    isOver = true
    for (const arrive of held) arrive()
    return held.size
  }
}
