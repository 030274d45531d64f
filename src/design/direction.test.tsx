import { cloneElement } from 'react'
import { describe, expect, it } from 'vitest'
import { pageCases, renderPage } from '@/parts/fixtures/page-cases'
import { site } from '@/parts/fixtures/site'
import { contentIn } from './content-language'
import { isolate, runsFromRight, startsFromRight } from './direction'
import { RIGHT_TO_LEFT, unheldWords } from './testing/unheld-words'

describe('the direction of words', () => {
  it.each([
    ['مرحبا بكم', true],
    ['2 × 500 mg: שלום', false],
    ['(١) שלום!', true],
    ['Hello שלום', false],
    ['12 – !', false],
    ['', false],
  ])('of "%s" is that of its first letter', (words, isFromRight) => {
    expect(startsFromRight(words)).toBe(isFromRight)
  })

  it.each([
    ['ar', true],
    ['he-IL', true],
    ['fa', true],
    ['ur-PK', true],
    ['az-Arab', true],
    ['en', false],
    ['es-MX', false],
    ['not a tag', false],
  ])('of the language %s', (language, isFromRight) => expect(runsFromRight(language)).toBe(isFromRight))

  it('is held together inside a sentence, and costs other words nothing', () => {
    expect(isolate('Ruth')).toBe('Ruth')
    expect(isolate('רות.')).toBe('\u2068רות.\u2069')
    expect(contentIn('en', 'ar')).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(contentIn('en', 'en')).toEqual({ lang: undefined, dir: 'auto' })
  })
})

/** User content, by its name in our views. */
const WRITTEN =
  /^(?:name|names|question|summary|displayName|text|by|biography|title|searchTitle|plainName|medicalName|exactNames|relatedNames|otherNames|definition|definitionSource|specialties|specialty|place|street|city|region|keyPoints|conflictOfInterest|authorNames|label|publisher|tagline|disclaimer|query|correction|caption|credit|facts|emergency|heading|symptom|description)$/
const WORDS = ['سؤال عن الصداع (٣).', 'תשובה: 5 מ"ג.']

/** The same, with Arabic and Hebrew for all user content. */
function foreign(value: unknown, name = '', at = { count: 0 }): unknown {
  if (typeof value === 'string') {
    return WRITTEN.test(name) && value !== '' ? `${WORDS[at.count++ % WORDS.length]} ${at.count}` : value
  }
  if (Array.isArray(value)) return value.map((one) => foreign(one, name, at))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, foreign(one, /^\d+$/.test(key) ? name : key, at)]),
  )
}

/** Pages with our own strings only. */
const OURS = /^(?:mail|error|gone|not-found|privacy|comments-closed)/

describe.each(Object.entries(pageCases).filter(([name]) => !OURS.test(name)))(
  'the page %s in Arabic and Hebrew',
  (_name, page) => {
    it('says of all foreign words in which direction they run', async () => {
      const body = cloneElement(page.body, foreign(page.body.props) as object)
      const html = await renderPage(
        { ...page, body, jsonLd: undefined },
        '/sample',
        foreign(site) as typeof site,
      )
      expect(html).toMatch(RIGHT_TO_LEFT)
      expect(unheldWords(html)).toEqual([])
    })
  },
)
