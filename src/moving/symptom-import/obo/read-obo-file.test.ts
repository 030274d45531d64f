import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseObo, UNFINISHED } from './parse-obo'
import { MOST_LINE_BYTES, readOboFile } from './read-obo-file'

let folder: string
const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-obo-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function linesOf(content: string | Uint8Array) {
  await writeFile(file('given.obo'), content)
  const lines = []
  for await (const line of readOboFile(file('given.obo'))) lines.push(line)
  return lines
}

describe('reading an ontology’s file', () => {
  it('gives its lines without the byte order mark, over the borders of chunks', async () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `line ${index} ünï ${'x'.repeat(index % 97)}`)
    expect(await linesOf(`\ufeff${texts.join('\n')}\n`)).toEqual(texts.map((text) => ({ text })))
  })

  it('says that the last line has no end', async () => {
    expect(await linesOf('a\nb')).toEqual([{ text: 'a' }, { text: 'b' }, UNFINISHED])
    expect(await linesOf('')).toEqual([])
  })

  it('passes on a line that is no text, and one that is too long, and reads the next', async () => {
    const lines = await linesOf(
      Buffer.concat([
        Buffer.from('name: caf\xe9\n', 'latin1'),
        Buffer.alloc(MOST_LINE_BYTES + 1, 'x'),
        Buffer.from('\nid: 1\n'),
      ]),
    )
    expect(lines).toEqual([
      { text: null, reason: 'this line is not UTF-8 text' },
      { text: null, reason: 'this line is longer than 64 KB' },
      { text: 'id: 1' },
    ])
  })

  it('refuses in words what is no such file', async () => {
    const refusal = (name: string) => parseObo(readOboFile(name)).catch((error: Error) => error.message)
    await writeFile(file('utf16.obo'), Buffer.from('\ufeffid: 1\n', 'utf16le'))
    await writeFile(file('large.obo'), '')
    await truncate(file('large.obo'), 200 * 1024 * 1024)
    execFileSync('mkfifo', [file('pipe')])
    expect(await refusal(file('missing.obo'))).toBe('there is no such file')
    expect(await refusal(folder)).toBe('this is a folder; name a file in it')
    expect(await refusal(file('pipe'))).toBe('this is a pipe or a device, not a file')
    expect(await refusal('/dev/zero')).toBe('this is a pipe or a device, not a file')
    expect(await refusal(file('large.obo'))).toBe('the file has 200 MB, and at most 64 MB are read')
    expect(await refusal(file('utf16.obo'))).toContain('save the file as UTF-8')
  })
})
