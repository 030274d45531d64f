import type { FieldHook } from 'payload'
import { expect, it } from 'vitest'
import { keyReferences } from './key-references'

const run = (value: unknown, previousValue?: unknown) =>
  keyReferences({ value, previousValue } as Parameters<FieldHook>[0]) as { key: string }[]

it('gives each row without a key, or with one of a wrong type, eight random characters', () => {
  const rows = run([
    { title: 'a' },
    { title: 'b', key: '' },
    { title: 'c', key: null },
    { title: 'd', key: 3 },
  ])
  const keys = rows.map(({ key }) => key)
  for (const key of keys) expect(key).toMatch(/^[\w-]{8}$/)
  expect(new Set(keys).size).toBe(4)
  expect(rows[0]).toMatchObject({ title: 'a' })
})

it('keeps keys, and gives the copy of a row another one', () => {
  const rows = run([{ key: 'one' }, { key: 'two' }, { key: 'one' }])
  expect(rows.slice(0, 2)).toEqual([{ key: 'one' }, { key: 'two' }])
  expect(rows[2]?.key).toMatch(/^[\w-]{8}$/)
})

it('keeps the stored key of a row that comes back without it', () => {
  expect(run([{ id: 'r1', title: 'new' }], [{ id: 'r1', key: 'kept' }])).toEqual([
    { id: 'r1', title: 'new', key: 'kept' },
  ])
})

it.each([undefined, null, 'text', 3])('leaves %j alone', (value) => {
  expect(run(value)).toBe(value)
})

it('leaves rows alone that are none', () => {
  expect(run([null, 'x'])).toEqual([null, 'x'])
})
