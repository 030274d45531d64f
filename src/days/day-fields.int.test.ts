import type { Field } from 'payload'
import { expect, it } from 'vitest'
import { testPayload } from '@/testing/payload'

type Found = { path: string; shows?: string; field?: unknown }

/** Every date that is entered by hand, in whatever group, tab or array. */
function datesIn(fields: Field[], path: string): Found[] {
  return fields.flatMap((field): Found[] => {
    const here = 'name' in field && field.name ? `${path}.${field.name}` : path
    if (field.type === 'date') {
      const { hidden, readOnly, disabled, date, components } = field.admin ?? {}
      if (hidden || readOnly || disabled || field.hidden) return []
      return [{ path: here, shows: date?.pickerAppearance, field: components?.Field }]
    }
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => datesIn(tab.fields, here))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => datesIn(block.fields, here))
    return 'fields' in field ? datesIn(field.fields, here) : []
  })
}

/** Moments are named like `approvedAt`, `until`. */
const MOMENT = /(?:At|After|\.at|\.until)$/

it('a field of a day is read as a day in every zone, and all other dates are moments with their time', async () => {
  const { config } = await testPayload()
  const own = [...config.collections, ...config.globals].filter(({ slug }) => !slug.startsWith('payload-'))
  const dates = own.flatMap(({ slug, fields }) => datesIn(fields, slug))
  const days = dates.filter(({ path, shows }) => shows !== 'dayAndTime' && !MOMENT.test(path))
  expect(days.filter(({ field }) => field !== '/src/days/admin/DayField#DayField')).toEqual([])
  expect(days.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['articles.corrections.date', 'articles.reviewedOn']),
  )
})
