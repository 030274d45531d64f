import { expect, it } from 'vitest'
import { heading, hr, list, paragraph, root, text as words } from '@/rich-text/build'
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

it('raises and lowers what was typed so, and nothing else', () => {
  const up = (inner: string) => words(inner, { script: 'super' })
  const down = (inner: string) => words(inner, { script: 'sub' })
  const typed =
    'Below 10^6/ml or 10^(-3) of C_6H_12O_6, ^ not a_1@example.org, snake_2, 10⁶ or https://e.org/A_1.'
  expect(toRichText(parseBodyText(typed).blocks)).toEqual(
    root(
      paragraph(
        ...['Below 10', up('6'), '/ml or 10', up('-3'), ' of C', down('6'), 'H', down('12'), 'O', down('6')],
        ', ^ not a_1@example.org, snake_2, 10⁶ or https://e.org/A_1.',
      ),
    ),
  )
})

it('makes nothing that may not be stored', () => {
  expect(findForbiddenNode(toRichText(parseBodyText(text).blocks))).toBeNull()
})
