import { describe, expect, it } from 'vitest'
import { orderThreads, type Placed } from './order-threads'

/** `5<3` replies to 3, `5!` is not visible; the number is also the time. */
function parse(text: string): Placed[] {
  return text.split(' ').map((word) => {
    const [, id, parent, hidden] = /^(\d+)(?:<(\d+))?(!)?$/.exec(word) ?? []
    return {
      id: Number(id),
      parent: parent ? Number(parent) : null,
      createdAt: Number(id),
      isPublic: hidden === undefined,
      length: 5,
    }
  })
}
const shown = (text: string, order: 'oldest' | 'newest' = 'oldest') =>
  orderThreads(parse(text), order)
    .map(({ id, depth, isPublic }) => `${'-'.repeat(depth)}${id}${isPublic ? '' : '!'}`)
    .join(' ')

describe('orderThreads', () => {
  it('keeps threads together, replies below what they reply to', () => {
    expect(shown('1 2 3<1 4<3 5<1 6<2')).toBe('1 -3 --4 -5 2 -6')
  })

  it('turns the threads round for the newest first, never their replies', () => {
    expect(shown('1 2 3<1 4<1 5', 'newest')).toBe('5 2 1 -3 -4')
  })

  it('shows what cannot be read only where something can be read below it', () => {
    expect(shown('1! 2<1 3!')).toBe('1! -2')
    expect(shown('1 2<1! 3<2 4<1! 5<4!')).toBe('1 -2! --3')
    expect(shown('1! 2<1! 3<2! 4')).toBe('4')
    expect(shown('1! 2<1! 3<2 4<1!')).toBe('1! -2! --3')
    expect(shown('1! 2<1! 3<1 4!')).toBe('1! -3')
  })

  it('lets a reply to a deleted comment begin a thread', () => {
    expect(shown('2<1 3<2')).toBe('2 -3')
  })

  it('bears long chains', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      id: index + 1,
      parent: index || null,
      createdAt: index,
      isPublic: index === 19_999,
      length: 5,
    }))
    const ordered = orderThreads(chain, 'oldest')
    expect([ordered.length, ordered.at(-1)?.depth]).toEqual([20_000, 19_999])
  })

  it('has nothing to say about nothing', () => {
    expect(orderThreads([], 'newest')).toEqual([])
  })
})
