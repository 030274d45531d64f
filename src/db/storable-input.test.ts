import { describe, expect, it } from 'vitest'
import { findUnstorableText, findWrongText, refuseUnstorableInput } from './storable-input'

const NUL = 'a\0b'
const HALF = 'a\ud83db'

describe('findUnstorableText', () => {
  it.each([
    [NUL, 'text'],
    [HALF, 'text'],
    ['\udc00', 'text'],
    [{ a: NUL }, 'a'],
    [{ a: [{ b: 'fine' }, { b: HALF }] }, 'a.1.b'],
    [['fine', NUL], '1'],
    [[['x', NUL]], '0.1'],
    [{ [NUL]: 'fine' }, 'text'],
    [{ and: [{ or: [{ text: { like: NUL } }] }] }, 'and.0.or.0.text.like'],
  ])('finds it in %j', (value, path) => {
    expect(findUnstorableText(value)).toBe(path)
  })

  it.each([
    'plain',
    'a whole pair 😀 and ü\u0301',
    { a: [1, null, undefined, true, 'x'] },
    [],
    {},
    7,
    null,
    undefined,
    new Date(0),
    Buffer.from(NUL),
  ])('lets %j pass', (value) => {
    expect(findUnstorableText(value)).toBeNull()
  })
})

describe('findWrongText', () => {
  const fields = [
    { name: 'name', type: 'text' },
    { name: 'tags', type: 'text', hasMany: true },
    { name: 'rows', type: 'array', flattenedFields: [{ name: 'note', type: 'textarea' }] },
    { name: 'count', type: 'number' },
  ]

  it.each([
    [{ name: {} }, 'name'],
    [{ name: 7 }, 'name'],
    [{ tags: ['a', {}] }, 'tags'],
    [{ tags: 'a' }, 'tags'],
    [{ rows: [{ note: 'fine' }, { note: [] }] }, 'rows.note'],
  ])('finds it in %j', (data, path) => {
    expect(findWrongText(data, fields)).toBe(path)
  })

  it.each([{ name: 'x', tags: ['a'], rows: [{ note: null }], count: 7 }, {}, null, 'x', { rows: 'x' }])(
    'lets %j pass',
    (data) => {
      expect(findWrongText(data, fields)).toBeNull()
    },
  )
})

describe('refuseUnstorableInput', () => {
  const refusal = (args: object) => {
    try {
      refuseUnstorableInput({ args, collection: { flattenedFields: [] } } as unknown as Parameters<
        typeof refuseUnstorableInput
      >[0])
      return null
    } catch (error) {
      return { status: (error as { status?: number }).status, message: (error as Error).message }
    }
  }

  it('answers 400 for such data or such a filter, and names the field', () => {
    const message = 'name contains characters that cannot be stored.'
    expect(refusal({ data: { name: NUL } })).toEqual({ status: 400, message })
    expect(refusal({ where: { name: NUL } })).toEqual({ status: 400, message })
  })

  it.each(['x', '0', '-1', '1.5', '2147483648', 'Infinity', '', {}, NUL])(
    'answers 404 for the id %j',
    (id) => {
      expect(refusal({ id })?.status).toBe(404)
    },
  )

  it.each(['1', 1, '2147483647', undefined, null])('lets the id %j pass', (id) => {
    expect(refusal({ id, data: { name: 'fine' }, where: {} })).toBeNull()
  })
})
