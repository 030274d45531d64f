import { describe, expect, it } from 'vitest'
import { decodePurge, encodePurge, isTag } from './purge-message'

describe('encodePurge', () => {
  it('puts a small purge into one payload that decodes to the same', () => {
    const message = { stale: ['article:12', 'list:articles'], drop: ['article:13'] }
    const payloads = encodePurge(message)
    expect(payloads).toHaveLength(1)
    expect(decodePurge(payloads[0] ?? '')).toEqual(message)
  })

  it('sends nothing when there is nothing to purge', () => {
    expect(encodePurge({ stale: [], drop: [] })).toEqual([])
  })

  it('names each tag once', () => {
    expect(encodePurge({ stale: ['a', 'a'], drop: [] })).toEqual(['{"stale":["a"],"drop":[]}'])
  })

  it('splits a large purge into payloads below 8000 bytes without losing a tag', () => {
    const stale = Array.from({ length: 3000 }, (_, n) => `article:${n}`)
    const drop = Array.from({ length: 200 }, (_, n) => `author:${'x'.repeat(80)}${n}`)
    const payloads = encodePurge({ stale, drop })
    expect(payloads.length).toBeGreaterThan(1)
    expect(Math.max(...payloads.map((text) => Buffer.byteLength(text)))).toBeLessThan(8000)
    const decoded = payloads.map((text) => decodePurge(text))
    expect(decoded.flatMap((part) => part?.stale)).toEqual(stale)
    expect(decoded.flatMap((part) => part?.drop)).toEqual(drop)
  })

  it('fills payloads nearly to the limit', () => {
    const payloads = encodePurge({
      stale: Array.from({ length: 200 }, (_, n) => `${n}`.padStart(97, 'x')),
      drop: [],
    })
    expect(payloads).toHaveLength(3)
  })

  it('refuses a text that would not survive as a tag', () => {
    expect(() => encodePurge({ stale: ['two words'], drop: [] })).toThrow('not a cache tag: "two words"')
    expect(() => encodePurge({ stale: [], drop: [''] })).toThrow('not a cache tag')
  })
})

describe('decodePurge', () => {
  it.each([
    ['no JSON', 'stale'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a missing list', '{"stale":["a"]}'],
    ['a list that is a text', '{"stale":"a","drop":[]}'],
    ['a tag that is a number', '{"stale":[1],"drop":[]}'],
    ['a tag with a space', '{"stale":["a b"],"drop":[]}'],
    ['a tag with a line break', '{"stale":[],"drop":["a\\n"]}'],
  ])('takes %s for garbage', (_, payload) => {
    expect(decodePurge(payload)).toBeNull()
  })
})

describe('isTag', () => {
  it('accepts what route handlers use and nothing longer than 100', () => {
    expect(isTag('symptom:loss-of-muscle-tone')).toBe(true)
    expect(isTag('x'.repeat(100))).toBe(true)
    expect(isTag('x'.repeat(101))).toBe(false)
  })
})
