import type { FieldAffectingData } from 'payload'
import { expect, it } from 'vitest'
import { linkFields } from './link-feature'

/** Payload's fields, abridged. */
const defaults: FieldAffectingData[] = [
  { name: 'text', type: 'text' },
  {
    name: 'linkType',
    type: 'radio',
    defaultValue: 'custom',
    options: [
      { value: 'custom', label: 'Custom URL' },
      { value: 'internal', label: 'Internal link' },
    ],
  },
  { name: 'url', type: 'text' },
  { name: 'doc', type: 'relationship', relationTo: 'articles' },
  { name: 'newTab', type: 'checkbox' },
]

it('the form of a link begins with our own articles and has no choice of the tab', () => {
  const fields = linkFields(defaults)
  expect(fields.map(({ name }) => name)).toEqual(['text', 'linkType', 'url', 'doc'])
  expect(fields[1]).toMatchObject({
    defaultValue: 'internal',
    options: [{ value: 'internal' }, { value: 'custom' }],
  })
})
