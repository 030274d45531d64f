import { expect, it } from 'vitest'
import { parseMapping } from './mapping'

it('takes what an editor left out for nothing', () => {
  expect(parseMapping('{"categories":{"knees":{"symptoms":["knee-pain"]}}}')).toEqual({
    categories: { knees: { symptoms: ['knee-pain'], bodySystems: [] } },
    tags: {},
  })
})

it.each([
  ['{', 'the mapping is not JSON'],
  ['[]', 'the mapping is wrong at its top'],
  ['{"categories":{"knees":{"symptoms":"knee-pain"}}}', 'the mapping is wrong at categories.knees.symptoms'],
  ['{"category":{}}', 'Unrecognized key'],
])('refuses %s', (text, message) => {
  expect(() => parseMapping(text)).toThrow(message)
})
