import { expect, it } from 'vitest'
import { findFormat } from '../find-format'
import { readFiles } from '../testing/read-files'
import { readMarkdown } from './read-markdown'

const read = (files: Record<string, string | Uint8Array>) => readFiles(files, readMarkdown)

it('reads front matter, text, links between files and pictures beside them', async () => {
  const { own, events, items } = await read({
    'posts/2023-05-01-knee.md':
      '---\ntitle: What causes knee pain?\nslug: knee-pain\ndescription: In short.\nauthors: [Ada B, {name: Cy D}]\ntags: Knees, Pain\ncover: cover.png\npermalink: /knees/\n---\nRead [on](other/index.md#top).\n\n![A knee](img/knee.png)\n',
    'posts/other/index.md':
      '\ufeff# Words first #\n\nSee [back](../2023-05-01-knee.md) or [there](https://example.net/a.md).\n',
    'about.md': '---\nlayout: page\ntitle: About\ndate: 2023-13-45\ndraft: true\n---\n',
    'node_modules/x/readme.md': 'No.',
  })
  expect(await findFormat(own)).toBe('markdown')
  expect(items).toMatchObject([
    { kind: 'page', id: 'about', status: 'draft', notes: ['the date 2023-13-45 cannot be'] },
    {
      kind: 'post',
      id: 'posts/2023-05-01-knee',
      title: 'What causes knee pain?',
      slug: 'knee-pain',
      address: 'https://old.example.org/knees/',
      excerpt: 'In short.',
      author: 'Ada B',
      otherAuthors: ['Cy D'],
      publishedAt: '2023-05-01T00:00:00.000Z',
      picture: 'https://old.example.org/posts/cover.png',
      terms: [{ slug: 'knees' }, { slug: 'pain' }],
    },
    {
      id: 'posts/other',
      title: 'Words first',
      slug: 'other',
      address: 'https://old.example.org/posts/other',
    },
  ])
  expect(items[1]?.html).toContain('href="https://old.example.org/posts/other#top"')
  expect(items[1]?.html).toContain('src="https://old.example.org/posts/img/knee.png"')
  expect(items[2]?.html).toContain('href="https://old.example.org/posts/2023-05-01-knee"')
  expect(items[2]?.html).not.toContain('<h1')
  const kinds = events.map(({ type }) => type)
  expect(kinds.filter((type) => type === 'attachment')).toHaveLength(2)
  expect(kinds.filter((type) => type === 'author')).toHaveLength(2)
})

it('names what it cannot read, and goes on', async () => {
  const { items, problems } = await read({
    'a.md': '---\ntitle: "open\n---\nWords',
    'b.md': '---\ntitle: No end\n',
    'c.md': '+++\ntitle = "x"\n+++\n',
    'd.md': new Uint8Array([0xff, 0xfe, 0xfa]),
    'e.md': '---\n- one\n---\n',
    'f.md': 'Words alone.',
    'f/index.md': 'The same place.',
  })
  expect(items).toMatchObject([{ title: 'f', id: 'f' }])
  expect(problems).toEqual([
    expect.stringMatching(/^a\.md: its front matter is not YAML: /u),
    'b.md: its front matter has no end, and it was left out',
    'c.md: its front matter is TOML; only YAML between --- is read, and it was left out',
    'd.md: it is not UTF-8, and it was left out',
    'e.md: its front matter is not a list of keys and values, and it was left out',
    'f/index.md: another file has its place; it was left out',
  ])
})
