import { expect, it } from 'vitest'
import { orderComments } from './order-comments'
import type { SourceComment } from './source'

const comment = (id: string, parent: string | null): SourceComment => ({
  id,
  parent,
  name: 'A',
  text: 'b',
  at: null,
  status: 'approved',
  email: null,
  address: null,
  line: 1,
})

const ordered = (comments: SourceComment[], known: string[] = []) =>
  orderComments(comments, new Set(known)).map(({ comment: { id }, parent, note }) => [id, parent, note])

it('puts each reply after what it answers, wherever that stands', () => {
  expect(ordered([comment('3', '2'), comment('2', '1'), comment('1', null), comment('4', '1')])).toEqual([
    ['1', null, null],
    ['2', '1', null],
    ['3', '2', null],
    ['4', '1', null],
  ])
})

it('begins a thread where the parent is missing, the comment itself, or one of its replies', () => {
  expect(ordered([comment('1', '9'), comment('2', '2'), comment('3', '4'), comment('4', '3')])).toEqual([
    ['1', null, 'it answers comment 9, which is not there'],
    ['2', null, 'it answers itself'],
    ['3', null, 'it answers one of its own replies'],
    ['4', '3', null],
  ])
})

it('answers what was imported before', () => {
  expect(ordered([comment('2', '1')], ['1'])).toEqual([['2', '1', null]])
})

it('orders a thread without end without recursion', () => {
  const thread = Array.from({ length: 20_000 }, (_, at) =>
    comment(String(at), at === 0 ? null : String(at - 1)),
  )
  expect(orderComments(thread.reverse(), new Set())).toHaveLength(20_000)
})
