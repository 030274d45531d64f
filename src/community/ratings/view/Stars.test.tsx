import { describe, expect, it } from 'vitest'
import { renderHtml } from '@/html/render-html'
import { barelyRated, unrated, wellRated } from '@/parts/fixtures/authors'
import { site } from '@/parts/fixtures/site'
import { DrawnStars, ratingWords, Stars } from './Stars'

describe('ratingWords', () => {
  it('shows the mean only from the threshold of votes on', () => {
    expect(ratingWords(wellRated, site)).toBe('4.3 of 5 from 27 ratings')
    expect(ratingWords(barelyRated, site)).toBe('Not enough ratings yet (3 ratings)')
    expect(ratingWords({ ...barelyRated, count: 5 }, site)).toBe('5.0 of 5 from 5 ratings')
    expect(ratingWords({ ...barelyRated, count: 1 }, site)).toBe('Not enough ratings yet (1 rating)')
  })

  it('says that there is no vote, even where the threshold is nothing', () => {
    expect(ratingWords(unrated, site)).toBe('Not rated yet')
    expect(ratingWords(unrated, { ...site, ratingsShownFrom: 0 })).toBe('Not rated yet')
  })
})

describe('Stars', () => {
  it('draws stars only beside a mean', async () => {
    expect(await renderHtml(<Stars rating={wellRated} site={site} />)).toContain('<svg')
    expect(await renderHtml(<Stars rating={barelyRated} site={site} />)).not.toContain('<svg')
  })
})

describe('DrawnStars', () => {
  it('fills in proportion, and never less than none or more than five', async () => {
    const width = async (value: number) =>
      /<svg aria-hidden="true" width="(\d+)"/.exec(await renderHtml(<DrawnStars value={value} />))?.[1]
    expect(await width(2.5)).toBe('60')
    expect(await width(-1)).toBe('0')
    expect(await width(9)).toBe('120')
  })
})
