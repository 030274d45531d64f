import { expect, it } from 'vitest'
import { readOwnAddress } from './own-address'

const SITE = 'https://symptoms.example.org'

it.each([
  ['https://other.example.org/articles/a', null],
  ['mailto:a@symptoms.example.org', null],
  ['tel:911', null],
  ['no address:', { kind: 'unknown', path: '/no address:' }],
  [`${SITE}`, { kind: 'fixed' }],
  [`${SITE}/symptoms?letter=b#top`, { kind: 'fixed' }],
  [`${SITE}/media/a.avif`, { kind: 'fixed' }],
  [`${SITE}/admin/collections`, { kind: 'staff', path: '/admin/collections' }],
  [`${SITE}/preview/articles/1`, { kind: 'staff', path: '/preview/articles/1' }],
  [`${SITE}/nothing`, { kind: 'unknown', path: '/nothing' }],
  [`${SITE}/articles/a/b`, { kind: 'unknown', path: '/articles/a/b' }],
  [`${SITE}/%E0%A4%A`, { kind: 'unknown', path: '/%E0%A4%A' }],
  ['/articles/why#top', { kind: 'document', collection: 'articles', slug: 'why', path: '/articles/why' }],
  [
    'http://symptoms.example.org/body/skin',
    { kind: 'document', collection: 'body-systems', slug: 'skin', path: '/body/skin' },
  ],
  [
    `${SITE}/authors/dana/rate`,
    { kind: 'document', collection: 'authors', slug: 'dana', path: '/authors/dana/rate' },
  ],
  [
    `${SITE}/about/privacy`,
    { kind: 'document', collection: 'pages', slug: 'privacy', path: '/about/privacy' },
  ],
])('%s', (href, expected) => {
  expect(readOwnAddress(href, SITE)).toEqual(expected)
})
