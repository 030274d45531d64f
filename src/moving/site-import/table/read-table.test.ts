import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFormat } from '../find-format'
import { parseMapping } from '../mapping'
import { openExport } from '../open-export'
import type { SourceEvent } from '../source'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-table-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, content: string | Uint8Array, mapping?: object) {
  const file = path.join(folder, name)
  await writeFile(file, content)
  const format = await findFormat(file)
  if (format !== 'csv' && format !== 'json-lines') throw new Error(`found ${format}`)
  const given = mapping ? parseMapping(JSON.stringify({ table: mapping })) : null
  const opened = await openExport({ file, format }, { site: null, mapping: given, dryRun: !given })
  const events: SourceEvent[] = []
  for await (const event of opened.read()) events.push(event)
  const items = events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
  const problems = events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []))
  return { format, events, items, problems, table: opened.table }
}

const lines = (...rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n')

it('proposes how lines of JSON are read, and reads them', async () => {
  const { format, table, items, events } = await read(
    'knees.jsonl.gz',
    gzipSync(
      lines(
        {
          id: 7,
          question: 'What causes knee pain?',
          url: 'https://old.example.org/knees/pain.html',
          author: { name: 'Ada B' },
          published: '2023-05-01T10:00:00+02:00',
          symptoms: ['Knee pain'],
          sections: [
            { heading: 'Rest & ice', text: 'First.\n\n- one\n- two' },
            { heading: '', text: 'Last.' },
          ],
        },
        { id: 8, question: 'Second', sections: [] },
      ),
    ),
  )
  expect(format).toBe('json-lines')
  expect(table).toEqual({
    site: 'https://old.example.org',
    language: 'en',
    format: 'text',
    columns: {
      id: 'id',
      title: 'question',
      body: 'sections',
      address: 'url',
      author: 'author',
      date: 'published',
      symptoms: 'symptoms',
    },
  })
  expect(items).toMatchObject([
    {
      id: '7',
      line: 1,
      title: 'What causes knee pain?',
      slug: 'pain',
      address: 'https://old.example.org/knees/pain.html',
      author: 'Ada B',
      publishedAt: '2023-05-01T08:00:00.000Z',
      terms: [{ kind: 'tag', slug: 'knee-pain', name: 'Knee pain' }],
      html: '<h2>Rest &amp; ice</h2><p>First.</p>\n<ul><li>one</li><li>two</li></ul>\n<p>Last.</p>',
    },
    { id: '8', line: 2, notes: ['it has no text'] },
  ])
  expect(events.map(({ type }) => type)).toEqual(['site', 'author', 'term', 'item', 'item'])
})

it('reads a CSV by a mapping: columns below each other, names with commas, quoted lines', async () => {
  const { items, problems } = await read(
    'site.csv',
    '\ufeffTitle;causes;what_to_do;people;state\n"A ""good"" one";<p>Age</p>;"<p>Rest\nnow</p>";"B, Ada; Cy";draft\n;x;y;z;live\nShort;one\nMany;1;2;3;4;5\n',
    {
      site: 'https://old.example.org',
      format: 'html',
      columns: { title: 'Title', body: ['causes', 'what_to_do'], author: 'people', status: 'state' },
    },
  )
  expect(items).toMatchObject([
    {
      id: 'a-good-one',
      title: 'A "good" one',
      author: 'B, Ada',
      otherAuthors: ['Cy'],
      status: 'draft',
      publishedAt: null,
      html: '<h2>Causes</h2>\n<p>Age</p>\n<h2>What to do</h2>\n<p>Rest\nnow</p>',
    },
    { title: 'Short', status: 'published', html: '<h2>Causes</h2>\none' },
  ])
  expect(problems).toEqual([
    { line: 4, message: 'it has no Title; it was left out' },
    { line: 6, message: expect.stringMatching(/^Invalid Record Length/u) },
  ])
})

it('names the lines that it cannot read, and goes on', async () => {
  const good = (id: number) => lines({ id, title: `T${id}`, text: 'Words.' })
  const { items, problems } = await read(
    'bad.jsonl',
    Buffer.concat([
      Buffer.from(`${good(1)}\r\n\n{"title":\n[1]\n${good(1)}\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(`{"title":"${'x'.repeat(21 * 1024 * 1024)}"}\n${good(2)}\n{"title":"cu`),
    ]),
  )
  expect(items.map(({ id }) => id)).toEqual(['1', '2'])
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    expect.stringMatching(/^3 it is not JSON/u),
    '4 it is not a JSON object; it was left out',
    '5 another record is 1; it was left out',
    '6 it is not UTF-8; it was left out',
    '7 it has more than 20 MB; it was left out',
    expect.stringMatching(/^9 it is not JSON, or the file was cut/u),
  ])
})

it('says what a table lacks', async () => {
  await expect(read('none.jsonl', lines({ a: 1, b: 2 }))).rejects.toThrow(
    'none.jsonl has no column that is called like a title; its columns: a, b',
  )
  const cut = gzipSync(
    lines(...Array.from({ length: 99 }, (_, id) => ({ id, title: `T${id * 7919}` }))),
  ).subarray(0, 200)
  await expect(read('cut.jsonl.gz', cut)).rejects.toThrow('is compressed and damaged or cut')
  const file = path.join(folder, 'a.csv')
  await writeFile(file, 'title,text\nA,B\n')
  const opening = openExport({ file, format: 'csv' }, { site: null, mapping: null, dryRun: false })
  await expect(opening).rejects.toThrow('is a table: --dry-run proposes which column is what')
})
