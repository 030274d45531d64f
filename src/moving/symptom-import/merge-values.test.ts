import { describe, expect, it } from 'vitest'
import { firstOffer, mergeValues, type Offer, type Stored } from './merge-values'

const options = { nameSource: 'Ontology of Toes', mayRemove: true }
const offer = (more: Partial<Offer> = {}): Offer => ({
  plainName: 'Cold toe',
  names: [
    { text: 'Icy toe', kind: 'exact' },
    { text: 'Cold foot', kind: 'broad' },
  ],
  definition: 'A toe that is cold.',
  definitionSource: 'Toes (CC0 1.0)',
  codes: [{ system: 'MeSH', code: 'D000001' }],
  bodySystems: [1],
  parents: [7],
  ...more,
})
const imported = (more: Partial<Stored> = {}): Stored => ({
  medicalName: null,
  ...offer(),
  names: offer().names.map((name, index) => ({ id: String(index), ...name, source: options.nameSource })),
  ...more,
})
const last = firstOffer(offer())

describe('merging a later release', () => {
  it('changes nothing if the release is the same', () => {
    const merged = mergeValues(imported(), last, offer(), options)
    expect(merged).toEqual({ patch: {}, kept: [], offer: last })
  })

  it('follows the file where nobody has changed anything', () => {
    const next = offer({
      plainName: 'Chilly toe',
      names: [
        { text: 'Cold foot', kind: 'related' },
        { text: 'Frosty toe', kind: 'exact' },
      ],
      definition: null,
      definitionSource: null,
      codes: [],
      bodySystems: [2],
      parents: [],
    })
    const { patch, kept } = mergeValues(imported(), last, next, options)
    expect(kept).toEqual([])
    expect(patch).toMatchObject({
      plainName: 'Chilly toe',
      names: [
        { id: '1', text: 'Cold foot', kind: 'related' },
        { text: 'Frosty toe', kind: 'exact', source: 'Ontology of Toes' },
      ],
      definition: null,
      definitionSource: null,
      codes: [],
      bodySystems: [2],
      parents: [],
    })
  })

  it('keeps what an editor wrote, added and removed, and says so', () => {
    const edited = imported({
      plainName: 'Cold toes',
      definition: 'Toes that feel cold.',
      names: [{ text: 'Frozen toe', kind: 'lay' }],
      codes: [{ system: 'HPO', code: 'HP:0000001' }],
      bodySystems: [3],
      parents: [],
    })
    const next = offer({
      definition: 'A toe below 20 degrees.',
      names: [...offer().names, { text: 'Blue toe', kind: 'related' }],
    })
    const { patch, kept } = mergeValues(edited, last, next, options)
    expect(patch).toEqual({
      names: [
        { text: 'Frozen toe', kind: 'lay' },
        { text: 'Blue toe', kind: 'related', language: 'en', source: 'Ontology of Toes' },
      ],
    })
    expect(kept).toEqual(['plainName', 'definition', 'names', 'codes', 'bodySystems', 'parents'])
    // A second time nothing changes, and the removed names stay removed.
    const again = mergeValues(
      { ...edited, ...patch },
      mergeValues(edited, last, next, options).offer,
      next,
      options,
    )
    expect(again.patch).toEqual({})
  })

  it('never removes a name or code that editors had entered themselves', () => {
    const own = imported({
      plainName: 'Cold toe',
      names: [{ text: 'icy TOE', kind: 'lay' }],
      codes: offer().codes,
    })
    const joined = mergeValues(own, null, offer(), options)
    const state = { ...own, ...joined.patch }
    const { patch } = mergeValues(state, joined.offer, offer({ names: [], codes: [] }), options)
    expect(patch).toEqual({ names: [{ text: 'icy TOE', kind: 'lay' }] })
  })

  it('removes nothing because of a term that could not be read whole', () => {
    const damaged = offer({ names: [], codes: [], definition: null, definitionSource: null, parents: [] })
    const merged = mergeValues(imported(), last, damaged, { ...options, mayRemove: false })
    expect(merged.patch).toEqual({})
    expect(mergeValues(imported(), merged.offer, offer(), options).patch).toEqual({})
  })
})

describe('joining a symptom that was here before', () => {
  const ours = imported({
    plainName: 'Cold big toe',
    medicalName: 'ICY TOE',
    names: [],
    definition: null,
    definitionSource: null,
    codes: [],
    bodySystems: [5],
    parents: [],
  })

  it('adds names, codes and what is empty, and leaves its name and its body systems', () => {
    const { patch, kept } = mergeValues(ours, null, offer(), options)
    expect(patch).toMatchObject({
      names: [
        { text: 'Cold toe', kind: 'exact' },
        { text: 'Cold foot', kind: 'broad' },
      ],
      definition: 'A toe that is cold.',
      codes: [{ system: 'MeSH', code: 'D000001' }],
      parents: [7],
    })
    expect(patch).not.toHaveProperty('bodySystems')
    expect(kept).toEqual(['plainName', 'bodySystems'])
  })

  it('changes nothing the next time', () => {
    const joined = mergeValues(ours, null, offer(), options)
    expect(mergeValues({ ...ours, ...joined.patch }, joined.offer, offer(), options).patch).toEqual({})
  })
})
