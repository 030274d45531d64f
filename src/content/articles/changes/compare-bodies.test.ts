import { expect, it } from 'vitest'
import { careCard, paragraph, passage, root } from '@/rich-text/build'
import { compareBodies, takeBackBlock } from './compare-bodies'

const card = (words: string, level: 'urgent' | 'emergency' = 'urgent') =>
  careCard(level, 'Go', paragraph(words))
const before = root(paragraph('A.'), passage(1, paragraph('Call.'), card('They say one thing.')))

it('a changed passage is one changed block, its words marked also in a card', () => {
  const after = root(paragraph('A.'), passage(1, paragraph('Call.'), card('They say another thing.')))
  const [same, changed] = compareBodies(before, after)
  expect([same?.is, changed?.is]).toEqual(['same', 'changed'])
  expect([...(changed?.merged?.marks.values() ?? [])].sort()).toEqual(['added', 'removed'])
  expect(takeBackBlock(before, after, 1)?.root.children).toEqual(before.root.children)
})

it('a passage in which a card came, went or changed its urgency is shown before and after', () => {
  const more = root(paragraph('A.'), passage(1, paragraph('Call.'), card('They say one thing.', 'emergency')))
  const less = root(paragraph('A.'), passage(1, paragraph('Call.')))
  for (const after of [more, less]) {
    const steps = compareBodies(before, after).slice(1)
    expect(steps.map(({ is }) => is)).not.toContain('same')
    expect(steps.map(({ merged }) => merged)).toEqual(steps.map(() => null))
  }
})
