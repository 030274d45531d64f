import { expect, it } from 'vitest'
import { findFormat } from '../find-format'
import { readFiles } from '../testing/read-files'
import { readPages } from './read-pages'

const read = (files: Record<string, string | Uint8Array>) => readFiles(files, readPages)

const words =
  'Rest the knee for some days, then walk a little more each day, as long as it does not swell. '.repeat(4)

const page = (head: string, text: string) => `<!doctype html><html lang="en"><head>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/knees/">Menu words</a></li></ul></nav>
<main><article>${text}</article></main><footer>Footer words, all rights reserved</footer></body></html>`

it('takes the main text, and title, author, date and picture from the head', async () => {
  const ld = {
    '@graph': [
      {
        '@type': 'MedicalScholarlyArticle',
        headline: 'Why does my knee hurt?',
        author: [{ name: 'Ada B' }],
        datePublished: '2021-03-04',
      },
    ],
  }
  const { own, items, events } = await read({
    'index.html': page('<title>Home</title>', '<h1>Home</h1>'),
    'knees/pain.html': page(
      `<title>Why does my knee hurt? | Site</title><meta name="description" content="In short."><meta property="og:image" content="/img/cover.png">
       <script type="application/ld+json">${JSON.stringify(ld)}</script>`,
      `<h1>Why does my knee hurt?</h1><p>${words}</p><h2>At night</h2><p>${words} <a href="../hips/">Hips</a>, <a href="other.html#x">other</a>.</p><img src="img/knee.png" alt="A knee from the side">`,
    ),
    'hips/index.html': page(
      '<title>Hips</title><meta name="author" content="Cy D"><meta property="article:published_time" content="2020-01-02T03:04:05Z">',
      `<h1>Hips</h1><p>${words}</p><p>${words}</p>`,
    ),
  })
  expect(await findFormat(own)).toBe('html')
  expect(items).toMatchObject([
    {
      id: 'hips/index.html',
      title: 'Hips',
      slug: 'hips',
      address: 'https://old.example.org/hips/',
      author: 'Cy D',
      publishedAt: '2020-01-02T03:04:05.000Z',
    },
    {
      id: 'knees/pain.html',
      title: 'Why does my knee hurt?',
      slug: 'pain',
      address: 'https://old.example.org/knees/pain.html',
      author: 'Ada B',
      excerpt: 'In short.',
      publishedAt: '2021-03-04T00:00:00.000Z',
      picture: 'https://old.example.org/img/cover.png',
    },
  ])
  const html = items[1]?.html ?? ''
  expect(html).toContain('<h2>At night</h2>')
  expect(html).toContain('href="https://old.example.org/hips/"')
  expect(html).toContain('href="https://old.example.org/knees/other.html#x"')
  expect(html).toContain('src="https://old.example.org/knees/img/knee.png"')
  expect(html).not.toMatch(/Menu words|Footer words|<h1/u)
  expect(events.filter(({ type }) => type === 'attachment')).toHaveLength(2)
  expect(events).toContainEqual({ type: 'left out', what: 'home page', line: 2 })
})

it('reads other encodings, keeps short pages whole, and names what it cannot read', async () => {
  const { items, problems } = await read({
    'a.html': Buffer.from(
      page('<meta charset="iso-8859-1"><title>Für</title>', '<p>Knie: schön.</p>'),
      'latin1',
    ),
    'b.html': '',
    'c.html':
      '<html><head><meta http-equiv="Refresh" content="0; url=/a.html"></head><body>Moved</body></html>',
    'd.html': '<p>No head, <b>unclosed',
  })
  expect(items).toMatchObject([{ title: 'Für' }, { id: 'd.html' }])
  expect(items[0]?.html).toContain('schön')
  expect(items[1]?.html).toContain('No head')
  expect(problems).toEqual([
    'b.html: it has no words, and it was left out',
    'c.html: it only leads to another page, and it was left out',
  ])
})
