import { expect, it } from 'vitest'
import { ItemAddresses } from './item-addresses'

it('finds an item by its address and number, and keeps the first at an address', () => {
  const items = new ItemAddresses('old.example.org/blog')
  items.add('old.example.org/blog/knees', 'post:12')
  items.add('old.example.org/blog/knees', 'post:13')
  items.addNumber('12', 'post:12')
  items.addNumber('14', 'page:14')
  expect(items.get('old.example.org/blog/knees')).toBe('post:12')
  expect(items.get('old.example.org/blog?p=12')).toBe('post:12')
  expect(items.get('old.example.org/blog?page_id=14')).toBe('page:14')
  expect(items.get('old.example.org/blog?p=13')).toBeUndefined()
  expect(items.get('elsewhere.example.net/?p=12')).toBeUndefined()
  expect(items.get('old.example.org/blog/hips')).toBeUndefined()
})
