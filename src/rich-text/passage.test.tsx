import { describe, expect, it } from 'vitest'
import {
  articleLink,
  careCard,
  figure,
  heading,
  list,
  paragraph,
  passage,
  referenceMark,
  root,
} from './build'
import { careHeadings } from './care-headings'
import { findForbiddenNode, findMisplacedBlock } from './find-forbidden-node'
import { findUnfinishedBlocks } from './find-unfinished-blocks'
import { linkedArticleIds } from './linked-article-ids'
import { outline } from './outline'
import { firstWords, plainText } from './plain-text'
import { RichText } from './RichText'

const shared = [
  heading(2, 'Who comes'),
  careCard('emergency', 'Call {emergencyNumber}', list(false, ['at once'])),
  paragraph(articleLink(7, 'Read on')),
]
const placed = root(passage(1, ...shared), paragraph('After it.'))
const typed = root(...shared, paragraph('After it.'))

describe('a passage in a text', () => {
  it('reads as if its words stood there', async () => {
    // biome-ignore lint/style/noRestrictedImports: the part is tested alone, without the document that src/html/ makes
    const { renderToStaticMarkup } = await import('react-dom/server')
    expect(renderToStaticMarkup(<RichText state={placed} />)).toBe(
      renderToStaticMarkup(<RichText state={typed} />),
    )
    const read = (state: typeof placed) => [
      plainText(state),
      firstWords(state),
      outline(state),
      careHeadings(state),
      linkedArticleIds(state),
    ]
    expect(read(placed)).toEqual(read(typed))
    expect(linkedArticleIds(placed)).toEqual([7])
  })

  it('is unfinished while nobody has approved it', () => {
    expect(findUnfinishedBlocks(root(paragraph('A.'), passage(1)))).toEqual([
      { place: 2, type: 'passage', lacks: 'approved' },
    ])
    expect(findUnfinishedBlocks(placed)).toEqual([])
  })

  it('is known by its number', () => {
    const named = { ...passage(1), fields: { ...passage(1).fields, passage: 'one' } }
    expect(findForbiddenNode(root(named))).toBe('Block 1: a passage: choose a passage.')
    expect(findForbiddenNode(placed)).toBeNull()
  })
})

it('what belongs to one article is found wherever it stands', () => {
  const cited = careCard('urgent', 'Go', paragraph('a', referenceMark('one')))
  const find = (...blocks: Parameters<typeof root>) =>
    findMisplacedBlock(root(paragraph('A.'), ...blocks), ['figure', 'referenceMark'])
  expect([find(cited), find(figure(1, '')), find(passage(1, cited)), find(passage(1))]).toEqual([
    'Block 2: a reference mark cannot stand in this text.',
    'Block 2: a figure cannot stand in this text.',
    'Block 2: a reference mark cannot stand in this text.',
    null,
  ])
})
