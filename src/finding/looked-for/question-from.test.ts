import { expect, it } from 'vitest'
import { questionFrom } from './question-from'

it('has a capital, in any script', () => {
  expect(questionFrom('  why do ears hum')).toBe('Why do ears hum')
  expect(questionFrom('último dolor')).toBe('Último dolor')
  expect(questionFrom('頭痛')).toBe('頭痛')
})

it('is shortened between words, and through no character', () => {
  const long = questionFrom('word '.repeat(60))
  expect(long).toMatch(/^Word( word)+…$/)
  expect(long.length).toBeLessThanOrEqual(200)
  for (const start of ['', 'a']) {
    const faces = questionFrom(start + '😀'.repeat(150))
    expect(faces.length).toBeLessThanOrEqual(200)
    expect(faces).not.toMatch(/\p{Surrogate}/u)
  }
})
