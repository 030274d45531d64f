import { Writable } from 'node:stream'
import type pg from 'pg'
import { expect, it } from 'vitest'
import { copyRows } from './copy-rows'
import { latenciesOf, spread } from './measure-site'
import { randomFrom } from './random'

it('rows for COPY escape what separates them, and write objects as JSON', async () => {
  const written: string[] = []
  const into = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk))
      done()
    },
  })
  const client = { query: () => into } as unknown as pg.Client
  await copyRows(client, 't (a, b)', [
    ['a\tb\n\\', null],
    [true, { words: 'a\nb' }],
  ])
  expect(written.join('')).toBe('a\\tb\\n\\\\\t\\N\ntrue\t{"words":"a\\\\nb"}\n')
})

it('generated texts are the same each time, and differ by seed', () => {
  const words = (seed: number) => randomFrom(seed).sentence(30)
  expect(words(1)).toBe(words(1))
  expect(words(1)).not.toBe(words(2))
})

it('requests are spread over all numbers, each different', () => {
  const all = spread(300, 1000, 1)
  expect(new Set(all).size).toBe(300)
  expect(Math.min(...all)).toBeGreaterThan(0)
  expect(Math.max(...all)).toBeLessThanOrEqual(1000)
  expect(latenciesOf([3, 1, 2, 4])).toEqual({ p50: 3, p99: 4 })
})
