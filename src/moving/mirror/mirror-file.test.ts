import { expect, it } from 'vitest'
import { mirrorFile, relativeLink } from './mirror-file'

it.each([
  ['/', 'index.html'],
  ['/symptoms/tiredness', 'symptoms/tiredness/index.html'],
  ['/symptoms?letter=h&page=2', 'symptoms/letter-h.page-2.html'],
  ['/symptoms/tiredness/feed.xml', 'symptoms/tiredness/feed.xml'],
  ['/api/media/file/back-480.avif', 'api/media/file/back-480.avif'],
])('%s is the file %s', (key, file) => expect(mirrorFile(key)).toBe(file))

it('gives every address a file of its own that each file system can have', () => {
  const keys = [
    '/authors?specialty=Neurology',
    '/authors?specialty=neurology',
    '/authors?specialty=neurology.page-2',
    '/authors?page=2&specialty=neurology',
    '/authors?specialty=%E7%9A%AE%E8%86%9A%E7%A7%91',
    '/authors?place=a%2F..%2F..%2Fetc',
    '/authors?place=a%5Cb',
    '/authors?place=%2E%2E',
    `/authors?place=${'x'.repeat(400)}`,
    `/authors?place=${'x'.repeat(401)}`,
    '/api/media/file/Back.PNG',
    '/api/media/file/back.png',
    '/api/media/file/..%2F..%2Fetc%2Fpasswd',
    '/api/media/file/%2e%2e%2fpasswd',
    `/api/media/file/${'%C3%A4'.repeat(100)}.png`,
    '/api/media/file/nul.png',
    '/symptoms/con',
    '/symptoms/%E0%A4%A',
    '/.hidden',
  ]
  const files = keys.map(mirrorFile)
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(keys.length)
  for (const file of files) {
    expect(file).toMatch(/^(?:[a-z0-9][a-z0-9._-]{0,199}\/)*[a-z0-9][a-z0-9._-]{0,199}$/)
    expect(file).not.toMatch(/(?:^|\/)(?:con|nul)(?:\.|\/|$)|\.\./)
  }
})

it('links from file to file', () => {
  expect(relativeLink('index.html', 'symptoms/index.html')).toBe('symptoms/index.html')
  expect(relativeLink('a/b/index.html', 'index.html')).toBe('../../index.html')
  expect(relativeLink('a/letter-h.html', 'a/index.html')).toBe('index.html')
})
