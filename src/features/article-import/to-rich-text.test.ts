import { expect, it } from 'vitest'
import { heading, hr, list, paragraph, root } from '@/rich-text/build'
import { findForbiddenNode } from '@/rich-text/find-forbidden-node'
import { parseBodyText } from './parse-body-text'
import { toRichText } from './to-rich-text'

const text = 'What helps\n\n“Rest” – it’s best.\n\n1. one\n2. two\n\n***\n\n- a\n- b'

it('makes one node of each block and leaves the words alone', () => {
  expect(toRichText(parseBodyText(text).blocks)).toEqual(
    root(
      heading(2, 'What helps'),
      paragraph('“Rest” – it’s best.'),
      list(true, ['one', 'two']),
      hr(),
      list(false, ['a', 'b']),
    ),
  )
})

it('makes nothing that may not be stored', () => {
  expect(findForbiddenNode(toRichText(parseBodyText(text).blocks))).toBeNull()
})
