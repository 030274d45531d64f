import { describe, expect, it } from 'vitest'
import { readPhones } from './read-phones'

const linksOf = (typed: string, country: string | null = null, region: string | null = null) =>
  readPhones(typed, { country, region }).flatMap(({ text, href }) => (href ? [[text, href]] : []))

describe('a number', () => {
  it.each([
    ['+1 703 555 0136', null, 'tel:+17035550136'],
    ['(703) 555-0136', 'USA', 'tel:+17035550136'],
    ['+44 (0)20 7946 0000', null, 'tel:+442079460000'],
    ['020 7946 0000', 'England', 'tel:+442079460000'],
    ['020 7946 0000', 'Vereinigtes Königreich', 'tel:+442079460000'],
    ['020 7946 0000 ext. 12', 'UK', 'tel:+442079460000;ext=12'],
    ['703.555.0136 x12', 'US', 'tel:+17035550136;ext=12'],
    ['+49 (0) 89 / 636-48018', null, 'tel:+498963648018'],
    ['01 23 45 67 89', 'France', 'tel:+33123456789'],
    ['0044 20 7946 0000', 'Deutschland', 'tel:+442079460000'],
    ['٠٢٠ ٧٩٤٦ ٠٠٠٠', 'UK', 'tel:+442079460000'],
    ['（０３）１２３４－５６７８', '日本', 'tel:+81312345678'],
    ['०२० ७९४६ ००००', 'UK', 'tel:+442079460000'],
    ['1-800-DOCTORS', 'USA', 'tel:+18003628677'],
    ['1 800 DOCTORS', 'USA', 'tel:+18003628677'],
    ['1-800-DOC-TORS', 'USA', 'tel:+18003628677'],
  ])('%j in %s dials %s', (typed, country, href) => {
    expect(linksOf(typed, country)).toEqual([[typed, href]])
  })

  it('is one of the country whose region the address names', () => {
    expect(linksOf('(703) 555-0136', null, 'VA')).toEqual([['(703) 555-0136', 'tel:+17035550136']])
    expect(linksOf('(703) 555-0136')).toEqual([])
  })

  it.each([
    ['555-0136', 'USA'],
    ['020 7946 0000', null],
    ['020 7946 0000', 'Nowhere'],
    ['0171 7946 0000', 'UK'],
    ['+44 20 7946', null],
    ['+1 703 555 0136 7', null],
    ['call the desk', 'UK'],
    ['911', 'USA'],
    ['', 'USA'],
  ])('%j in %s is none to dial', (typed, country) => {
    expect(linksOf(typed, country)).toEqual([])
    expect(
      readPhones(typed, { country })
        .map(({ text }) => text)
        .join(''),
    ).toBe(typed)
  })
})

it.each([
  ['020 7946 0000 / 020 7946 0001', ' / '],
  ['020 7946 0000 or 020 7946 0001', ' or '],
  ['020 7946 0000, 020 7946 0001', ', '],
  ['020 7946 0000;020 7946 0001', ';'],
])('%j are two', (typed, between) => {
  expect(readPhones(typed, { country: 'UK' })).toEqual([
    { text: '020 7946 0000', href: 'tel:+442079460000' },
    { text: between, href: null },
    { text: '020 7946 0001', href: 'tel:+442079460001' },
  ])
})

it('keeps the words around a number', () => {
  expect(readPhones('Desk: 020 7946 0000 (EXT 4), FAX on request', { country: 'UK' })).toMatchObject([
    { text: 'Desk: ', href: null },
    { text: expect.stringMatching(/^020 7946 0000/) },
    { text: expect.stringMatching(/FAX on request$/), href: null },
  ])
})
