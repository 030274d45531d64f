import { expect, test } from 'vitest'
import { careCard, figure, insetNote, keyFacts, paragraph, root } from './build'
import { findUnfinishedBlocks } from './find-unfinished-blocks'

test('each kind of block says what it lacks, and where it stands', () => {
  const picture = figure(1, 'A caption.')
  const state = root(
    paragraph('Words.'),
    careCard('urgent', ' ', paragraph('You have a rash.')),
    careCard('urgent', 'Call today if:', paragraph('You have a rash.')),
    keyFacts('Facts', []),
    keyFacts('Facts', ['One.', '']),
    insetNote(),
    { ...picture, fields: { ...picture.fields, image: undefined } },
    picture,
  )
  expect(findUnfinishedBlocks(state)).toEqual([
    { place: 2, type: 'careCard', lacks: 'heading' },
    { place: 4, type: 'keyFacts', lacks: 'facts' },
    { place: 5, type: 'keyFacts', lacks: 'facts' },
    { place: 7, type: 'figure', lacks: 'picture' },
  ])
})

test('no text has none', () => {
  expect([null, undefined, {}, root()].map(findUnfinishedBlocks)).toEqual([[], [], [], []])
})
