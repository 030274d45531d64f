import { expect, it } from 'vitest'
import { mirroredKey } from './mirrored-key'

const SITE = 'https://health.example'
const keyOf = (address: string) => mirroredKey(new URL(address, SITE), [SITE, 'http://localhost:3000'])

it.each([
  ['/', '/'],
  ['/articles/a', '/articles/a'],
  ['http://localhost:3000/articles/a#b', '/articles/a'],
  ['/articles/a/comments?order=oldest&page=2', '/articles/a/comments?order=oldest&page=2'],
  ['/symptoms?utm=x&letter=h', '/symptoms?letter=h'],
  ['/authors?specialty=Neurology&page=3', '/authors?page=3&specialty=Neurology'],
  ['/api/media/file/a.webp', '/api/media/file/a.webp'],
  ['/manifest.webmanifest', '/manifest.webmanifest'],
])('%s is copied', (address, key) => expect(keyOf(address)).toBe(key))

it.each([
  'https://elsewhere.example/articles/a',
  'https://health.example:8443/articles/a',
  '/articles/a/comment',
  '/articles/a/comment/mine',
  '/articles/a/helpful',
  '/articles/a/received',
  '/articles/a/report',
  '/articles/a/share.png?v=1',
  '/authors/a/rate',
  '/authors?specialty=Neurology&place=Bern',
  '/comments/7',
  '/comments/7/report',
  '/search?q=x',
  '/search/tell',
  '/mail/confirm?token=x',
  '/connect',
  '/oembed?url=x',
  '/preview/parts',
  '/api/public/v1/articles',
  '/api/articles',
  '/admin',
  '/opensearch.xml',
  '/speculation-rules.json',
])('%s is only at the live site or elsewhere', (address) => expect(keyOf(address)).toBeNull())
