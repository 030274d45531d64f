import { describe, expect, it } from 'vitest'
import { checkCall } from './check-call'

const list = (query: unknown) => checkCall('render-list', { collectionSlug: 'articles', query })

describe('checkCall', () => {
  it.each([
    ['a list as the panel asks for one', { limit: 10, page: 1, sort: '-updatedAt', where: { or: [] } }],
    ['numbers as texts', { limit: '10', page: '2', search: '', columns: ['id'] }],
    ['what is left open', { limit: undefined, page: null }],
    ['no query', undefined],
  ])('takes %s', (_, query) => expect(list(query)).toBeNull())

  it.each([
    ['everything at once', { limit: 0 }],
    ['more than an answer holds', { limit: 1e9 }],
    ['a page before the first', { page: -1 }],
    ['half a page', { page: 1.5 }],
    ['a limit that is none', { limit: {} }],
    ['an order that is none', { sort: '; drop' }],
    ['a filter without an operator', { where: { id: 1 } }],
    ['an operator of maps', { where: { id: { near: '1,2,3' } } }],
    ['NUL', { search: 'a\0b' }],
    ['a list of queries', [{ limit: 1 }]],
    ['a text', 'limit=1'],
  ])('refuses %s', (_, query) => expect(list(query)).toEqual(expect.any(String)))

  it.each<[string, unknown, unknown]>([
    ['a function that there is none of', 'nothing', {}],
    ['one that this site does not use', 'get-folder-results-component-and-data', {}],
    ['a name of objects', 'constructor', {}],
    ['a name that is no text', ['form-state'], {}],
    ['no arguments', 'form-state', undefined],
    ['a collection that is a number', 'form-state', { collectionSlug: 7 }],
    ['a number beyond those of documents', 'form-state', { collectionSlug: 'articles', id: 2 ** 31 }],
    ['data that are none', 'form-state', { collectionSlug: 'articles', data: 'x' }],
    ['what nobody does', 'form-state', { collectionSlug: 'articles', operation: 'nothing' }],
  ])('refuses %s', (_, name, args) => expect(checkCall(name, args)).toEqual(expect.any(String)))

  it('takes the state of a form', () => {
    const args = { collectionSlug: 'articles', id: 7, operation: 'update', schemaPath: 'articles', data: {} }
    expect(checkCall('form-state', { ...args, formState: { question: { value: 'x' } } })).toBeNull()
    expect(checkCall('form-state', { globalSlug: 'settings', id: '', collectionSlug: null })).toBeNull()
  })
})
