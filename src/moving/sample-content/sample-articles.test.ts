import { describe, expect, it } from 'vitest'
import { parseBodyText } from '@/moving/article-import/parse-body-text'
import { sampleContent } from './index'
import type { SampleArticle } from './types'

const { articles, pages } = sampleContent
const dose = /\d\s*(mg|mcg|µg|μg|g|ml|mL|cc|IU|milligrams?|grams?|millilit(er|re)s?)\b/
const isoDate = /^\d{4}-\d{2}-\d{2}$/

const blocksOf = (body: string) => body.split('\n\n')
const isList = (block: string) => /^(• |1\. )/.test(block)
const isHeading = (block: string) => !isList(block) && block.length <= 60 && !/[.!:]$/.test(block)
const sectionUnder = (body: string, heading: string) => {
  const blocks = blocksOf(body)
  const start = blocks.indexOf(heading)
  const rest = start === -1 ? [] : blocks.slice(start + 1)
  const end = rest.findIndex(isHeading)
  return (end === -1 ? rest : rest.slice(0, end)).join('\n\n')
}

/** The rule for article slugs: at most 80 characters, cut at a word. */
function slugOf(question: string): string {
  const words = question.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.reduce((slug, word) => {
    const longer = slug === '' ? word : `${slug}-${word}`
    return longer.length <= 80 ? longer : slug
  }, '')
}

const allBodies: [string, string][] = [...articles, ...pages].map((entry) => [entry.slug, entry.body])

describe.each(allBodies)('body of %s', (_slug, body) => {
  it('has the shape that the plain-text importer reads', () => {
    expect(body).toBe(body.trim())
    expect(body).not.toMatch(/\n{3}|[ \t]$|\t|\r/m)
    for (const block of blocksOf(body)) {
      const lines = block.split('\n')
      const items = lines.every((line) => line.startsWith('• '))
      const steps = lines.every((line, position) => line.startsWith(`${position + 1}. `))
      expect(items || steps || lines.length === 1, block).toBe(true)
    }
  })

  it('has text under every heading, and a list under every paragraph that announces one', () => {
    const blocks = blocksOf(body)
    expect(blocks.filter(isHeading).length).toBeGreaterThanOrEqual(2)
    blocks.forEach((block, position) => {
      const next = blocks[position + 1]
      if (isHeading(block)) expect(next !== undefined && !isHeading(next), block).toBe(true)
      if (block.endsWith(':')) expect(next !== undefined && isList(next), block).toBe(true)
    })
  })

  it('is read by the importer without a remark, its headings side by side', () => {
    const { blocks, warnings } = parseBodyText(body)
    const headings = blocks.filter((block) => block.kind === 'heading')
    expect(warnings).toEqual([])
    expect(headings.map((heading) => heading.text)).toEqual(blocksOf(body).filter(isHeading))
    expect(headings.filter((heading) => heading.level !== 2)).toEqual([])
  })

  it('uses no straight quotes and names no dose', () => {
    expect(body).not.toMatch(/['"]/)
    expect(body).not.toMatch(dose)
  })
})

describe.each(articles.map((article): [string, SampleArticle] => [article.slug, article]))(
  '%s',
  (slug, article) => {
    it('asks a question and answers it in one sentence', () => {
      expect(article.question).toMatch(/^[A-Z].*[^?]\?$/)
      expect(slugOf(article.question)).toBe(slug)
      expect(article.summary).toMatch(/^[A-Z][^.?!]*\.$/)
      expect(article.summary.length).toBeLessThanOrEqual(200)
      expect(article.keyPoints.length).toBeGreaterThanOrEqual(3)
      expect(article.keyPoints.length).toBeLessThanOrEqual(4)
      expect(article.keyPoints.join(' ')).not.toMatch(dose)
    })

    it('is neither too short nor too long', () => {
      const words = article.body.split(/\s+/).length
      expect(words).toBeGreaterThanOrEqual(300)
      expect(words).toBeLessThanOrEqual(700)
    })

    it('says when to get help right away and when to see a clinician', () => {
      const urgent = sectionUnder(article.body, 'When to get help right away')
      expect(urgent).toContain('our emergency number (911 in the US)')
      expect(urgent).toContain('\n• ')
      expect(sectionUnder(article.body, 'When to see a clinician')).toMatch(/visit|appointment|examination/)
    })

    it('was reviewed and opened its sources on days that lie behind us', () => {
      const today = new Date().toISOString().slice(0, 10)
      const corrections = article.corrections ?? []
      const dates = [article.reviewedOn, ...article.references.map((reference) => reference.accessedOn)]
      expect(article.references.length).toBeGreaterThanOrEqual(2)
      for (const date of [...dates, ...corrections.map((correction) => correction.date)]) {
        expect(date).toMatch(isoDate)
        expect(date <= today, date).toBe(true)
      }
      for (const { accessedOn } of article.references) expect(accessedOn <= article.reviewedOn).toBe(true)
      for (const { url } of article.references) expect(url ?? 'https://').toMatch(/^https:\/\//)
    })

    it('has comments that are not older than itself', () => {
      expect(article.publishedDaysAgo).toBeGreaterThan(0)
      for (const comment of article.comments) {
        expect(comment.daysAgo, comment.displayName).toBeLessThanOrEqual(article.publishedDaysAgo)
        expect(comment.text.length).toBeLessThanOrEqual(5000)
        expect(comment.text).not.toMatch(dose)
      }
    })
  },
)
