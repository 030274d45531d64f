import { describe, expect, it } from 'vitest'
import { ageText } from '@/desk/panel/age-text'
import { listAddress } from '@/desk/panel/list-address'
import { mondayOf, weeksFrom } from './weeks'

describe('weeks', () => {
  it.each([
    ['2026-11-22T23:59:59Z', '2026-11-16'],
    ['2026-11-23T00:00:00Z', '2026-11-23'],
  ])('begin on Monday: %s', (date, monday) => {
    expect(mondayOf(new Date(date)).toISOString()).toBe(`${monday}T00:00:00.000Z`)
  })

  it('follow one another over the turn of the year', () => {
    const days = weeksFrom(new Date('2026-12-31T10:00:00Z'), -1, 3).map(({ from }) => from.toISOString())
    expect(days.map((day) => day.slice(0, 10))).toEqual(['2026-12-21', '2026-12-28', '2027-01-04'])
  })
})

it.each([
  [0, 'less than a minute'],
  [60, '1 minute'],
  [7199, '1 hour'],
  [3 * 86_400, '3 days'],
])('an age of %d seconds is said in words', (seconds, text) => {
  const now = new Date()
  expect(ageText(new Date(now.getTime() - seconds * 1000), now)).toBe(text)
})

it('a list’s address holds every filter', () => {
  const address = listAddress('articles', [
    ['stage', 'equals', 'draft'],
    ['id', 'in', [1, 2]],
  ])
  expect(decodeURIComponent(address)).toBe(
    '/admin/collections/articles?where[or][0][and][0][stage][equals]=draft&where[or][0][and][1][id][in][0]=1&where[or][0][and][1][id][in][1]=2',
  )
  expect(listAddress('pages')).toBe('/admin/collections/pages')
})
