import { expect, it } from 'vitest'
import { groupByLetter } from './group-by-letter'

const entry = (name: string) => ({ slug: 'a', name, see: null, articleCount: 0 })

it('has each letter, used or not, and sorts within it', () => {
  const groups = groupByLetter([entry('belly pain'), entry('Back pain'), entry('Éruption')])
  expect(groups.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  expect(groups[1]?.entries.map(({ name }) => name)).toEqual(['Back pain', 'belly pain'])
  expect(groups[4]?.entries.map(({ name }) => name)).toEqual(['Éruption'])
})

it('puts digits and signs last, in one group', () => {
  expect(groupByLetter([entry('24-hour cough'), entry('“Heavy” legs'), entry('Цистит')]).slice(26)).toEqual([
    { letter: 'Ц', entries: [entry('Цистит')] },
    { letter: '#', entries: [entry('“Heavy” legs'), entry('24-hour cough')] },
  ])
})

it('counts Ñ as a letter of its own where the language does', () => {
  const lettersOf = (language: string) =>
    groupByLetter([entry('ñoño'), entry('nausea')], language).filter((group) => group.entries.length > 0)
  expect(lettersOf('es').map(({ letter }) => letter)).toEqual(['N', 'Ñ'])
  expect(lettersOf('es-MX').map(({ letter }) => letter)).toEqual(['N', 'Ñ'])
  expect(lettersOf('en').map(({ letter }) => letter)).toEqual(['N'])
})

it('loses no entry, whatever it begins with', () => {
  const names = ['', ' ', '😀 mood', 'ßharp', 'ªnkle', '痛み', '\u0301x', 'İltihap']
  const groups = groupByLetter(names.map(entry), 'es')
  expect(groups.flatMap(({ entries }) => entries)).toHaveLength(names.length)
  expect(new Set(groups.map(({ letter }) => letter)).size).toBe(groups.length)
})
