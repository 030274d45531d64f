import { describe, expect, it } from 'vitest'
import { pageFrom, pageHref, pagingOf, partOf } from './paging'

describe('a page of a long list', () => {
  it('exists up to the last entry of the longest list, and the first always does', () => {
    expect(pagingOf('/a', 1)).toEqual({ page: 1, pages: 1, base: '/a' })
    expect(pagingOf('/a', 1, [0, 30])?.pages).toBe(1)
    expect(pagingOf('/a', 3, [61, 30], [100, 60])?.pages).toBe(3)
    expect(pagingOf('/a', 3, [60, 30], [120, 60])).toBeNull()
  })

  it('has the plain URL if it is the first, and keeps the filters of the list', () => {
    expect(pageHref({ base: '/a' }, 1)).toBe('/a')
    expect(pageHref({ base: '/a' }, 2)).toBe('/a?page=2')
    expect(pageHref({ base: '/a?letter=b' }, 7)).toBe('/a?letter=b&page=7')
  })

  it('is read from the URL, and is the first for what is no number of a page', () => {
    expect(pageFrom('http://a.example/b?page=12')).toBe(12)
    for (const query of ['', '?page=', '?page=0', '?page=-1', '?page=1.5', '?page=1e3', '?page=999999'])
      expect(pageFrom(`http://a.example/b${query}`)).toBe(1)
  })

  it('shows its part of the list', () => {
    expect(partOf([1, 2, 3, 4, 5], 2, 2)).toEqual([3, 4])
    expect(partOf([1, 2, 3, 4, 5], 3, 2)).toEqual([5])
  })
})
