import { expect, it } from 'vitest'
import { renderHtml } from '@/html/render-html'
import { site } from '@/parts/fixtures/site'
import { DateText } from './DateText'

it('writes the day in UTC, with the moment for machines', async () => {
  expect(await renderHtml(<DateText iso="2026-05-03" site={site} />)).toContain(
    '<time dateTime="2026-05-03">May 3, 2026</time>',
  )
  expect(await renderHtml(<DateText iso="2026-05-04T01:59:59+02:00" site={site} />)).toContain(
    '<time dateTime="2026-05-03T23:59:59.000Z">May 3, 2026</time>',
  )
})

it('shows what cannot be read as it is', async () => {
  expect(await renderHtml(<DateText iso="soon" site={site} />)).toBe('<!doctype html>soon')
})
