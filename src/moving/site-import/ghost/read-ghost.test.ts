import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFormat } from '../find-format'
import type { SourceEvent } from '../source'
import { makeGhost } from '../testing/make-ghost'
import { readGhost } from './read-ghost'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-ghost-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string): Promise<SourceEvent[]> {
  const file = path.join(folder, 'site.json')
  await writeFile(file, content)
  const events: SourceEvent[] = []
  for await (const event of readGhost(file, 'https://old.example.org')) events.push(event)
  return events
}

it('reads posts, pages, authors, tags and pictures, and counts members without reading them', async () => {
  const events = await read(JSON.stringify(makeGhost('knee')))
  expect(events[0]).toMatchObject({ type: 'site', site: { title: 'Health answers', version: '5.60.0' } })
  const items = events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
  expect(items).toMatchObject([
    {
      kind: 'post',
      slug: 'knee-1',
      address: 'https://old.example.org/knee-1/',
      status: 'private',
      author: 'writer-knee',
      otherAuthors: ['second-knee'],
      excerpt: 'In short.',
      terms: [{ slug: 'knees' }],
      publishedAt: '2023-05-01T08:30:00.000Z',
    },
    { kind: 'post', publishedAt: null, notes: ['the date 9999-01-01T00:00:00.000Z cannot be'] },
    { kind: 'page', html: '<h2>About</h2><p>Who <strong>we are</strong></p>' },
  ])
  expect(items[0]?.html).toContain('href="https://old.example.org/knee-2/"')
  expect(items[1]?.html).toBe(
    '<p>Move <strong>often</strong><br><a href="__GHOST_URL__/knee-1/">back</a></p>\n<ul><li>One</li></ul>\n<hr>\n<wp-unknown data-source="signup {&quot;url&quot;:&quot;https://elsewhere.example.net&quot;}"></wp-unknown>'.replace(
      '__GHOST_URL__',
      'https://old.example.org',
    ),
  )
  expect(events).toContainEqual({
    type: 'attachment',
    attachment: expect.objectContaining({
      url: 'https://old.example.org/content/images/2023/05/knee.png',
      alt: 'A knee from the side',
    }),
  })
  expect(events.flatMap((event) => (event.type === 'left out' ? [event.what] : []))).toEqual([
    ...['internal tag', 'member', 'member'],
  ])
  expect(JSON.stringify(events)).not.toContain('@example.org"')
  expect(events).toContainEqual({
    type: 'problem',
    problem: {
      line: 4,
      message: expect.stringMatching(/^posts: the row is wrong at id .*, and was left out$/u),
    },
  })
})

it('says what is damaged in a text', async () => {
  const post = { title: 'T', slug: 't', status: 'draft' }
  const posts = [
    { ...post, id: 1, lexical: '{"root":' },
    { ...post, id: 2, mobiledoc: '{"sections":[[1,"p",[["odd"]]]]}' },
    { ...post, id: 3, lexical: '{"root":{"type":"root","children":[{"type":"paragraph","children":[]}]}}' },
  ]
  const events = await read(JSON.stringify({ db: [{ data: { posts } }] }))
  const items = events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
  expect(items.map(({ notes }) => notes)).toEqual([['its text is damaged, and was left out'], [], []])
  expect(items[1]?.html).toContain('data-source="words [[&quot;odd&quot;]]"')
})

it('refuses what is no such export, and says why', async () => {
  await expect(read('{"db": [')).rejects.toThrow('the export is not JSON')
  await expect(read('{"db": [{"data": {}}]}')).rejects.toThrow('it has no db[0].data.posts')
})

it('is found by its content', async () => {
  await read(JSON.stringify(makeGhost('knee'), null, 2)).catch(() => null)
  expect(await findFormat(path.join(folder, 'site.json'))).toBe('ghost')
})
