import { describe, expect, it } from 'vitest'
import { chooseHidden, readTermList } from './choose-hidden'
import { parseObo } from './obo/parse-obo'
import { treeOf } from './term-tree'
import { codeFrom, openLicence, placeInBody } from './term-values'

type Term = [id: string, name: string, ...parents: string[]]

async function makeTree(terms: Term[], more = '') {
  const stanzas = terms.map(([id, name, ...parents]) =>
    ['[Term]', `id: ${id}`, `name: ${name}`, ...parents.map((parent) => `is_a: ${parent}`)].join('\n'),
  )
  const text = `${stanzas.join('\n')}\n${more}`
  return treeOf((await parseObo(text.split('\n').map((line) => ({ text: line })))).terms)
}

describe('the tree of terms', () => {
  it('has each term after those above it', async () => {
    const tree = await makeTree([
      ['A:3', 'c', 'A:2', 'A:1'],
      ['A:2', 'b', 'A:1'],
      ['A:1', 'a'],
    ])
    expect(tree.terms.map(({ id }) => id)).toEqual(['A:1', 'A:2', 'A:3'])
    expect(tree.parentsOf('A:3')).toEqual(['A:2', 'A:1'])
    expect(tree.problems).toEqual([])
  })

  it('names ways up that lead nowhere, to obsolete terms, or round in a circle, and leaves them out', async () => {
    const tree = await makeTree(
      [
        ['A:1', 'a', 'A:2', 'A:9', 'A:1'],
        ['A:2', 'b', 'A:3', 'A:4'],
        ['A:3', 'c', 'A:1'],
      ],
      '[Term]\nid: A:4\nname: gone\nis_obsolete: true',
    )
    expect(tree.terms.map(({ id }) => id).sort()).toEqual(['A:1', 'A:2', 'A:3'])
    expect(tree.problems.map(({ message }) => message.replace(/;.*/u, '')).sort()).toEqual([
      'A:1 lies under A:1 in a circle',
      'A:1 lies under A:9, which is not in the file',
      'A:2 lies under A:4, which is obsolete',
      'A:3 lies under A:1 in a circle',
    ])
    expect(tree.parentsOf('A:3')).toEqual([])
  })

  it('orders a chain as long as a file without running out of stack', async () => {
    const chain = Array.from({ length: 10_000 }, (_, index): Term => [`A:${index}`, 'x', `A:${index + 1}`])
    const tree = await makeTree(chain)
    expect(tree.terms.at(-1)?.id).toBe('A:0')
    expect(chooseHidden(tree, { hide: ['A:9999'], allow: [] }).size).toBe(10_000)
  })
})

describe('what a list hides', () => {
  const terms: Term[] = [
    ['A:1', 'dog symptom'],
    ['A:2', 'wagging tail', 'A:1'],
    ['A:3', 'ruffled feather'],
    ['A:4', 'featherlight touch'],
    ['A:5', 'cough'],
  ]

  it('is a term with all below it by its id, and whole words of a name', async () => {
    const tree = await makeTree(terms)
    const hide = readTermList('# animals\nA:1 ! dog symptom\n\nFEATHER\r\n')
    expect([...chooseHidden(tree, { hide, allow: [] })].sort()).toEqual(['A:1', 'A:2', 'A:3'])
  })

  it('is shown again if the other list allows it', async () => {
    const tree = await makeTree(terms)
    expect([...chooseHidden(tree, { hide: ['A:1', 'feather'], allow: ['A:2', 'ruffled feather'] })]).toEqual([
      'A:1',
    ])
  })
})

describe('a term’s values', () => {
  it('are under the nearest body systems above it', async () => {
    const tree = await makeTree([
      ['SYMP:0000480', 'nervous system symptom'],
      ['SYMP:0000099', 'pain', 'SYMP:0000480'],
      ['SYMP:0000504', 'headache', 'SYMP:0000099', 'SYMP:0000488'],
      ['SYMP:0000488', 'skin symptom'],
      ['A:1', 'sharp headache', 'SYMP:0000504', 'SYMP:0000488'],
    ])
    const places = placeInBody(tree)
    expect(places.get('A:1')).toEqual(['head-face-and-neck', 'nervous-system', 'skin-hair-and-nails'])
    expect(places.get('SYMP:0000504')).toEqual(['head-face-and-neck', 'nervous-system'])
  })

  it('have codes of the systems on our list', () => {
    expect(codeFrom('MESH:D003863')).toEqual({ system: 'MeSH', code: 'D003863' })
    expect(codeFrom('SYMP:0000001')).toEqual({ system: 'SYMP', code: 'SYMP:0000001' })
    expect(codeFrom('HP:0002315')).toEqual({ system: 'HPO', code: 'HP:0002315' })
    expect(codeFrom('UMLS_CUI:C0018681')).toEqual({ system: 'UMLS', code: 'C0018681' })
    expect(codeFrom('SNOMEDCT:25064003')).toBeNull()
    expect(codeFrom('ICD9CM_2005:784.0')).toBeNull()
  })

  it('include definitions only under a licence that lets us show and change them', () => {
    const at = (path: string) => openLicence(`https://creativecommons.org/${path}`)
    expect(at('publicdomain/zero/1.0/')).toBe('CC0 1.0')
    expect(at('licenses/by/4.0/')).toBe('CC BY 4.0')
    expect(at('licenses/by-nc/4.0/')).toBeNull()
    expect(at('licenses/by-nd/4.0/')).toBeNull()
    expect(openLicence('https://hpo.jax.org/app/license')).toBeNull()
    expect(openLicence(null)).toBeNull()
  })
})
