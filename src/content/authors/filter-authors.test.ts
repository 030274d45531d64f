import { describe, expect, it } from 'vitest'
import { directory } from '@/parts/fixtures/authors'
import { choicesOf, filterAuthors, foldWords, placeOf } from './filter-authors'

const [okafor, rowe, bare] = directory
const ids = (authors: typeof directory) => authors.map(({ id }) => id)

describe('foldWords', () => {
  it('takes case, accents and signs for nothing', () => {
    expect(foldWords('  Médecine—de Famille ')).toBe('medecine de famille')
    expect(foldWords('MEDECINE DE FAMILLE')).toBe('medecine de famille')
    expect(foldWords('Αθήνα')).toBe(foldWords('αθηνα'))
    expect(foldWords('…\u0000')).toBe('')
  })
})

describe('filterAuthors', () => {
  it('lets everyone through without filters', () => {
    expect(filterAuthors(directory, { specialty: null, place: null })).toEqual(directory)
  })

  it('finds by specialty and by place, however they are typed', () => {
    expect(ids(filterAuthors(directory, { specialty: 'néurology', place: null }))).toEqual([rowe?.id])
    expect(ids(filterAuthors(directory, { specialty: null, place: 'fairhaven va' }))).toEqual([
      okafor?.id,
      rowe?.id,
    ])
    expect(ids(filterAuthors(directory, { specialty: 'Neurology', place: 'FAIRHAVEN' }))).toEqual([rowe?.id])
  })

  it('needs whole names, and finds nobody for what is unknown', () => {
    expect(filterAuthors(directory, { specialty: 'Neuro', place: null })).toEqual([])
    expect(filterAuthors(directory, { specialty: null, place: 'Atlantis' })).toEqual([])
    expect(filterAuthors(directory, { specialty: '—', place: null })).toEqual([])
  })
})

describe('the choices', () => {
  it('join spellings of one word, are sorted, and leave out what is no word', () => {
    const words = [
      { name: 'Neurology', count: 2 },
      { name: 'CARDIOLOGIA', count: 2 },
      { name: 'Cardiología', count: 1 },
      { name: '—', count: 1 },
    ]
    expect(choicesOf(words)).toEqual([
      { name: 'CARDIOLOGIA', count: 3 },
      { name: 'Neurology', count: 2 },
    ])
    expect(placeOf(bare?.practice ?? null)).toBeNull()
  })
})
