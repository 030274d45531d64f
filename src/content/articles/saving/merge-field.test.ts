import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heading, paragraph, root } from '@/rich-text/build'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'
import { mergeField } from './merge-field'

const text = (...paragraphs: string[]) => root(...paragraphs.map((words) => paragraph(words)))
const merge = (base: string[], mine: string[], theirs: string[]) => {
  const merged = mergeField('body', text(...base), text(...mine), text(...theirs))
  return merged && plainText(merged.value as StoredState).split(/\n+/)
}
const point = (id: string, words: string) => ({ id, point: words })

describe('two edits of one text', () => {
  it('keeps what each changed in a paragraph of its own, also side by side', () => {
    expect(merge(['One.', 'Two.'], ['One, by me.', 'Two.'], ['One.', 'Two, by you.'])).toEqual([
      'One, by me.',
      'Two, by you.',
    ])
  })

  it('keeps new paragraphs of both, in one place as well', () => {
    expect(merge(['One.'], ['One.', 'Mine.'], ['One.', 'Yours.'])).toEqual(['One.', 'Yours.', 'Mine.'])
    expect(merge(['One.'], ['Mine.', 'One.'], ['One.', 'Yours.'])).toEqual(['Mine.', 'One.', 'Yours.'])
  })

  it('has what both wrote once', () => {
    expect(merge(['One.'], ['One.', 'Both.'], ['One.', 'Both.'])).toEqual(['One.', 'Both.'])
    expect(merge(['One.'], ['Both.', 'Mine.'], ['Both.', 'Yours.'])).toEqual(['Both.', 'Yours.', 'Mine.'])
  })

  it('takes a paragraph that was split for an edit and a new one', () => {
    const base = ['Rest the knee and cool it for a day.', 'See a doctor.']
    const split = ['Rest the knee.', 'Cool it for a day or two.', 'See a doctor.']
    expect(merge(base, split, [base[0] as string, 'See a doctor soon.'])).toEqual([
      'Rest the knee.',
      'Cool it for a day or two.',
      'See a doctor soon.',
    ])
  })

  it('is no merge where both changed one paragraph, or one changed what the other took out', () => {
    expect(merge(['One.'], ['One, by me.'], ['One, by you.'])).toBeNull()
    expect(merge(['One.', 'Two.'], ['Two.'], ['One, by you.', 'Two.'])).toBeNull()
  })

  it('takes an empty paragraph for no text at all', () => {
    const empty = { root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } }
    expect(mergeField('body', null, text('Mine.'), empty)?.value).toEqual(text('Mine.'))
    expect(mergeField('body', empty, null, text('Yours.'))?.value).toEqual(text('Yours.'))
  })

  it('sees a changed kind of block', () => {
    const base = root(paragraph('One.'), paragraph('Two.'))
    const merged = mergeField('body', base, root(heading(2, 'One.'), paragraph('Two.')), text('One.', 'Two!'))
    expect(merged?.value).toMatchObject({ root: { children: [{ type: 'heading' }, { type: 'paragraph' }] } })
    expect(plainText(merged?.value as StoredState)).toContain('Two!')
  })
})

describe('two edits of one list', () => {
  const base = [point('a', 'One'), point('b', 'Two')]

  it('keeps changed, new and removed rows of both', () => {
    const mine = [point('a', 'One, by me'), point('b', 'Two'), point('c', 'Three')]
    const theirs = [point('a', 'One'), point('d', 'Between'), point('b', 'Two')]
    expect(mergeField('keyPoints', base, mine, theirs)?.value).toEqual([
      point('a', 'One, by me'),
      point('d', 'Between'),
      point('b', 'Two'),
      point('c', 'Three'),
    ])
    expect(mergeField('keyPoints', base, [point('b', 'Two')], [...base, point('c', 'Three')])?.value).toEqual(
      [point('b', 'Two'), point('c', 'Three')],
    )
  })

  it('merges cells of one row', () => {
    const row = { id: 'a', title: 'The knee', publisher: 'Press', year: 2019 }
    const merged = mergeField(
      'references',
      [row],
      [{ ...row, title: 'The knee, 2nd' }],
      [{ ...row, year: 2020 }],
    )
    expect(merged?.value).toEqual([{ ...row, title: 'The knee, 2nd', year: 2020 }])
  })

  it('is no merge where both changed one cell', () => {
    expect(
      mergeField('keyPoints', base, [point('a', 'Mine'), base[1]], [point('a', 'Yours'), base[1]]),
    ).toBeNull()
  })

  it('begins with an empty list', () => {
    const [mine, theirs] = [[point('a', 'Mine')], [point('b', 'Yours')]]
    expect(mergeField('keyPoints', null, mine, theirs)?.value).toEqual([...theirs, ...mine])
  })
})

describe('two edits of anything else', () => {
  it('takes the one that was made', () => {
    expect(mergeField('summary', 'Old', 'Mine', 'Old')?.value).toBe('Mine')
    expect(mergeField('summary', 'Old', 'Old', 'Yours')?.value).toBe('Yours')
    expect(mergeField('summary', 'Old', 'Same', 'Same')?.value).toBe('Same')
    expect(mergeField('summary', 'Old', 'Mine', 'Yours')).toBeNull()
  })

  it('merges the fields of a group', () => {
    const merged = mergeField(
      'search',
      { title: 'T', description: 'D' },
      { title: 'T2', description: 'D' },
      { title: 'T', description: 'D2' },
    )
    expect(merged?.value).toEqual({ title: 'T2', description: 'D2' })
  })
})

/** Edits of a list of distinct letters: deletions, replacements and insertions. */
const edited = (base: string[], author: string) =>
  fc
    .array(fc.tuple(fc.nat(base.length), fc.constantFrom('edit', 'insert', 'remove'), fc.nat(99)), {
      maxLength: 4,
    })
    .map((edits) => {
      const result = [...base]
      for (const [at, kind, number] of edits) {
        if (kind === 'insert') result.splice(at, 0, `${author} new ${number}`)
        else if (kind === 'remove') result.splice(at, 1)
        else if (at < result.length) result[at] = `${author} ${result[at]} ${number}`
      }
      return result
    })

describe('any two edits', () => {
  const lists = fc
    .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 })
    .chain((base) => fc.tuple(fc.constant(base), edited(base, 'mine'), edited(base, 'theirs')))
  const words = (list: string[]) => text(...list)

  it('are all in the merged text, or nothing is merged', () => {
    fc.assert(
      fc.property(lists, ([base, mine, theirs]) => {
        const merged = mergeField('body', words(base), words(mine), words(theirs))
        if (merged === null) return
        const result = plainText(merged.value as StoredState)
        for (const written of [...mine, ...theirs].filter((one) => !base.includes(one))) {
          expect(result).toContain(written)
        }
        for (const gone of base.filter((one) => !mine.includes(one) || !theirs.includes(one))) {
          expect(result.split(/\n+/)).not.toContain(gone)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are merged the same from either side, but for the order of what was put into one place', () => {
    fc.assert(
      fc.property(lists, ([base, mine, theirs]) => {
        const [one, other] = [
          mergeField('body', words(base), words(mine), words(theirs)),
          mergeField('body', words(base), words(theirs), words(mine)),
        ].map(
          (merged) =>
            merged &&
            plainText(merged.value as StoredState)
              .split(/\n+/)
              .sort(),
        )
        expect(one).toEqual(other)
      }),
      { numRuns: 500 },
    )
  })
})
