import type { FormState } from 'payload'
import { expect, it } from 'vitest'
import { readReferences, withoutKey } from './read-references'

const field = (value: unknown) => ({ value, initialValue: value, valid: true })

const fields: FormState = {
  references: { rows: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  'references.0.key': field('one'),
  'references.0.title': field(' Sore throats '),
  'references.0.publisher': field('Health Press'),
  'references.0.year': field(2024),
  'references.1.title': field('Added a moment ago'),
  'references.2.key': field('one'),
}

it('lists the entries in their order, saved or not', () => {
  expect(readReferences(fields)).toEqual([
    {
      number: 1,
      keyPath: 'references.0.key',
      key: 'one',
      title: 'Sore throats',
      source: 'Health Press, 2024',
    },
    { number: 2, keyPath: 'references.1.key', key: '', title: 'Added a moment ago', source: '' },
    { number: 3, keyPath: 'references.2.key', key: 'one', title: '', source: '' },
  ])
})

it('is empty where the form has no list', () => {
  expect(readReferences({})).toEqual([])
})

it('finds the new entry and the copied one', () => {
  expect(withoutKey(readReferences(fields)).map(({ number }) => number)).toEqual([2, 3])
})
