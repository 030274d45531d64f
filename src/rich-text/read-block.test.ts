import { describe, expect, it } from 'vitest'
import {
  articleLink,
  careCard,
  figure,
  insetNote,
  keyFacts,
  list,
  paragraph,
  referenceMark,
  root,
  table,
} from './build'
import { linkedArticleIds } from './linked-article-ids'
import { plainText } from './plain-text'
import { figureMediaIds, referenceKeys } from './read-block'

const state = root(
  paragraph('First.', referenceMark('a')),
  careCard('urgent', 'Today if:', list(false, [['it grows', referenceMark('b')]])),
  insetNote(paragraph('See ', articleLink(5, 'this'), referenceMark('a'))),
  keyFacts('Facts', ['One.', 'Two.']),
  figure(7, 'A knee'),
  figure(7, 'Again'),
  table([['Head'], ['Cell']]),
)

describe('what stands inside blocks', () => {
  it('is found: references in order, pictures and linked articles once', () => {
    expect(referenceKeys(state)).toEqual(['a', 'b', 'a'])
    expect(figureMediaIds(state)).toEqual([7])
    expect(linkedArticleIds(state)).toEqual([5])
  })

  it('is part of the plain text, which search and feeds use', () => {
    expect(plainText(state)).toBe(
      [
        'First.',
        'Today if:\nit grows',
        'See this',
        'Facts\nOne.\nTwo.',
        'A knee',
        'Again',
        'Head\nCell',
      ].join('\n\n'),
    )
  })
})
