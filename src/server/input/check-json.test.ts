import { describe, expect, it } from 'vitest'
import { checkActionBody } from './check-action'
import { checkJsonBody, checkJsonShape } from './check-json'

const body = (text: string) => checkJsonBody(Buffer.from(text))
const keys = (count: number) => `{${Array.from({ length: count }, (_, at) => `"k${at}":1`).join()}}`

describe('checkJsonBody', () => {
  it.each([
    ['nothing readable', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['100,000 lists in each other', '['.repeat(100_000)],
    ['20,000 objects in each other', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['100,000 keys', keys(100_000)],
    ['too many keys further in', `{"a":[{"b":${keys(1001)}}]}`],
  ])('refuses %s', (_, text) => {
    expect(body(text)).toEqual(expect.any(String))
  })

  it.each([
    ['nothing', ''],
    ['an object', '{"a":[1,{"b":null}]}'],
    ['brackets and colons within texts', JSON.stringify({ a: `${'[{:'.repeat(5000)}\\"` })],
    ['many objects of some keys', JSON.stringify({ a: Array(20_000).fill({ b: 1, c: 2 }) })],
  ])('takes %s', (_, text) => {
    expect(body(text)).toBeNull()
  })

  it('ends with a text that does not end', () => {
    expect(checkJsonShape(Buffer.from('{"a'))).toBeNull()
    expect(checkJsonShape(Buffer.from('"\\'))).toBeNull()
  })
})

describe('checkActionBody', () => {
  it('takes a call of the panel, and nothing else', () => {
    const check = (value: unknown) => checkActionBody(Buffer.from(JSON.stringify(value)))
    expect(check([{ name: 'form-state', args: { operation: 'update' } }])).toBeNull()
    expect(check(['en'])).toBeNull()
    for (const wrong of [[], {}, null, [1], [{ name: 'x' }], [{ name: {}, args: {} }]])
      expect(check(wrong)).toEqual(expect.any(String))
    expect(checkActionBody(Buffer.from(''))).toEqual(expect.any(String))
  })
})
