import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testPayload } from '@/testing/payload'
import { runScript } from '@/testing/run-script'

const word = () => `Q${randomUUID().replaceAll(/[^a-f]/g, '')}`

it('imports a byline of two as two authors, and asks about what it does not understand', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-import-'))
  const [clear, open] = [path.join(folder, 'clear.txt'), path.join(folder, 'open.txt')]
  const [one, two, three, four] = ['Jane', 'John', 'Ann', 'Joe'].map((name) => `${name} ${word()}`)
  const [clearWord, openWord] = [word(), word()]
  const text = (symptom: string, byline: string) =>
    `What causes ${symptom}?\n\nNobody knows for sure.\n\n${byline}\nRate author\nAdd a comment\n`
  try {
    await writeFile(clear, text(clearWord, `By ${one}, MD, and ${two}, PhD`))
    await writeFile(open, text(openWord, `${three}, MD and ${four}, FXYZ`))
    const { code, output } = await runScript(['import', '--publish', clear, open])
    expect(code, output).toBe(0)
    expect(output).toContain('line 5: "FXYZ" in the byline is not understood')
    expect(output).toContain('line 5: no author was linked, and the article stays a draft until one is')
    const payload = await testPayload()
    const find = async (symptom: string) => {
      const where = { question: { equals: `What causes ${symptom}?` } }
      const { docs } = await payload.find({ collection: 'articles', where, draft: true, depth: 1 })
      return docs
    }
    expect(await find(clearWord)).toMatchObject([
      {
        _status: 'published',
        authors: [
          { name: one, credentials: [{ abbreviation: 'MD', title: 'Doctor of Medicine' }] },
          { name: two, credentials: [{ abbreviation: 'PhD', title: 'Doctor of Philosophy' }] },
        ],
      },
    ])
    expect(await find(openWord)).toMatchObject([{ _status: 'draft', authors: [] }])
    const { totalDocs } = await payload.count({ collection: 'authors', where: { name: { equals: three } } })
    expect(totalDocs).toBe(0)

    const again = await runScript(['import', '--publish', '--credential', 'FXYZ', open])
    expect(again.output).toContain(`a profile was made for ${three}`)
    expect(await find(openWord)).toMatchObject([
      {
        _status: 'published',
        authors: [{ name: three }, { name: four, credentials: [{ abbreviation: 'FXYZ', title: '' }] }],
      },
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)

it('imports an ontology’s symptoms, tells programs what it did, and names the lines that it left out', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-import-'))
  const file = path.join(folder, 'few.obo')
  const name = word()
  try {
    await writeFile(file, `[Term]\nid: ${name}:1\nname: ${name} itch\nsynonym: ${name}\n`)
    const { code, output } = await runScript(['import-symptoms', '--json', file])
    expect(code, output).toBe(0)
    const report = JSON.parse(output.slice(output.indexOf('{\n')))
    expect(report).toMatchObject({
      isWhole: true,
      totals: { created: 1 },
      terms: [{ id: `${name}:1`, slug: `${name.toLowerCase()}-itch` }],
      problems: [{ line: 4, message: 'the synonym is not a text in quotation marks' }],
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)
