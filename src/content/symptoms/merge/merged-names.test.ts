import { expect, it } from 'vitest'
import { namesToAdd } from './merged-names'

it('are those that the other has not, each once, with their kinds', () => {
  const from = {
    plainName: 'Belly cramp',
    medicalName: 'Abdominal cramp',
    names: [
      { text: 'Stomach cramp', kind: 'lay' as const, language: 'en' },
      { text: 'belly CRAMP ', kind: 'exact' as const },
      { text: 'Colic', kind: 'related' as const },
    ],
  }
  const into = {
    plainName: 'abdominal cramp',
    medicalName: null,
    names: [{ text: 'colic', kind: 'exact' as const }],
  }
  expect(namesToAdd(from, into).map(({ text, kind }) => [text, kind])).toEqual([
    ['Belly cramp', 'exact'],
    ['Stomach cramp', 'lay'],
  ])
  expect(namesToAdd(into, into)).toEqual([])
})
