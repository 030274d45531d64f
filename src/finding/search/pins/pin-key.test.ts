import { expect, it } from 'vitest'
import { pinKey } from './pin-key'

it('is the same however a query is written', () => {
  const key = pinKey('anemia covid 19')
  expect(key).toBe('anemia covid 19')
  for (const query of ['  Anaemia,  COVID-19? ', 'anémia covid19']) expect(pinKey(query), query).toBe(key)
  expect(pinKey('covid 19 anemia')).not.toBe(key)
})

it.each(['', '?!', '"sore throat"', 'cough -cold', 'word '.repeat(60)])('is none for %j', (query) => {
  expect(pinKey(query)).toBeNull()
})
