import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSymptom } from '@/content/symptoms/find-symptom'
import { connectionOf } from '@/db/connection'
import { preparedConnection } from '@/db/prepared-connection'
import { findNamesInQuery } from '@/finding/search/find-names-in-query'
import { planQuery } from '@/finding/search/query/plan-query'
import type { Symptom } from '@/payload-types'
import { makeArticle, makeAuthor, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { importSymptoms } from './import-symptoms'
import { parseObo } from './obo/parse-obo'
import { readOboFile } from './obo/read-obo-file'

let payload: Payload
/** One word that no other test has. */
const word = `q${randomUUID().replaceAll(/[^a-f]/g, '')}`
/** The ids of this file's terms; SYMP’s own are for the real ontology. */
const prefix = word.toUpperCase()
const lists = { hide: [], allow: [] }

const HEADER = `data-version: 2026-01-01
property_value: dc:title "Ontology of ${word}" xsd:string
property_value: terms:license https://creativecommons.org/publicdomain/zero/1.0/
`
const term = (id: number, name: string, ...lines: string[]) =>
  `[Term]\nid: ${prefix}:${id}\nname: ${name}\n${lines.join('\n')}\n`
const synonym = (text: string, scope: string) => `synonym: "${text}" ${scope} []`
const under = (id: number) => `is_a: ${prefix}:${id}`

const read = async (...stanzas: string[]) =>
  parseObo([HEADER, ...stanzas].flatMap((stanza) => stanza.split('\n').map((text) => ({ text }))))

async function importTerms(...stanzas: string[]) {
  const report = await importSymptoms(payload, await read(...stanzas), { ...lists, dryRun: false })
  return { report, results: report.results.map(({ result }) => result) }
}

async function symptomOf(id: number): Promise<Symptom> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`select symptom_id as id from symptom_terms where term = ${`${prefix}:${id}`}`,
  )
  return payload.findByID({ collection: 'symptoms', id: Number(rows[0]?.id), depth: 0 })
}

const edit = (id: number, data: Partial<Symptom>) => payload.update({ collection: 'symptoms', id, data })

beforeAll(async () => {
  payload = await testPayload()
})
afterAll(async () => {
  const connection = await connectionOf(payload)
  await connection.execute(sql`delete from symptom_terms where term like ${`${prefix}:%`}`)
})

const release = () => [
  term(1, `${word} symptom`),
  term(
    2,
    `${word} cramp`,
    `def: "A ${word} that cramps." [url:https\\://www.example.org/a]`,
    synonym(`belly ${word}`, 'EXACT'),
    synonym(`${word} ache`, 'RELATED'),
    synonym(`${word} sting`, 'NARROW'),
    'xref: MESH:D003863',
    'xref: ICD9CM:1',
    under(1),
  ),
  term(3, `sharp ${word} cramp`, under(2)),
]

describe('an import', () => {
  it('says what it would do, writes nothing in a dry run, then makes the symptoms; again changes nothing', async () => {
    const { totalDocs } = await payload.count({ collection: 'symptoms' })
    const file = await read(...release())
    const dry = await importSymptoms(payload, file, { ...lists, dryRun: true })
    expect(dry.results.map(({ result }) => result)).toEqual(['created', 'created'])
    expect((await payload.count({ collection: 'symptoms' })).totalDocs).toBe(totalDocs)

    const { report, results } = await importTerms(...release())
    expect(results).toEqual(['created', 'created'])
    expect(report.counts).toMatchObject({ live: 3, obsolete: 0, definitions: 1, references: 2 })
    expect(report.groups).toHaveLength(1)
    const cramp = await symptomOf(2)
    expect(cramp).toMatchObject({
      plainName: `Q${word.slice(1)} cramp`,
      slug: `${word}-cramp`,
      definition: `A ${word} that cramps.`,
      definitionSource: `Ontology of ${word}, ${prefix}:2 (CC0 1.0), after example.org`,
      names: [
        { text: `Belly ${word}`, kind: 'exact', source: `Ontology of ${word}` },
        { text: `Q${word.slice(1)} ache`, kind: 'related' },
        { text: `Q${word.slice(1)} sting`, kind: 'narrow' },
      ],
      codes: [{ system: 'MeSH', code: 'D003863' }],
      showInIndex: false,
    })
    expect((await symptomOf(3)).parents).toEqual([cramp.id])
    expect((await importTerms(...release())).results).toEqual(['unchanged', 'unchanged'])
    expect((await symptomOf(2)).updatedAt).toBe(cramp.updatedAt)
  })

  it('lets search find the symptoms by their exact names; narrower and related ones stay apart', async () => {
    const connection = preparedConnection(payload)
    const named = async (query: string) => {
      const found = await findNamesInQuery(connection, await planQuery(connection, query, true))
      return found.map(({ symptom, isRelated }) => [symptom.toLowerCase(), isRelated])
    }
    expect((await named(`belly ${word}`))[0]).toEqual([`${word} cramp`, false])
    expect((await named(`sharp ${word} cramps`))[0]).toEqual([`sharp ${word} cramp`, false])
    expect(await named(`${word} sting`)).toEqual([[`${word} cramp`, true]])
    const view = (await findSymptom(payload, `${word}-cramp`))?.view
    expect(view?.exactNames).toEqual([`Belly ${word}`])
    expect(view?.relatedNames.map(({ name }) => name)).toHaveLength(2)
  })

  it('merges a later release without losing what editors changed, and logs what it changed', async () => {
    const before = await symptomOf(2)
    await edit(before.id, {
      definition: 'In our own words.',
      names: (before.names ?? []).filter(({ kind }) => kind !== 'related'),
      showInIndex: false,
    })
    const later = [
      term(1, `${word} symptom`),
      term(
        2,
        `${word} spasm`,
        `def: "A ${word} that cramps a lot." []`,
        synonym(`tummy ${word}`, 'EXACT'),
        synonym(`${word} ache`, 'RELATED'),
        under(1),
      ),
      term(3, `sharp ${word} cramp`, under(2)),
    ]
    const { report, results } = await importTerms(...later)
    expect(results).toEqual(['changed', 'unchanged'])
    expect(report.results[0]?.kept).toEqual(['definition', 'names'])
    const after = await symptomOf(2)
    expect(after).toMatchObject({
      plainName: `Q${word.slice(1)} spasm`,
      slug: `${word}-cramp`,
      definition: 'In our own words.',
      names: [{ text: `Tummy ${word}`, kind: 'exact' }],
      codes: [],
      showInIndex: false,
    })
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ target: { equals: 'symptoms' } }, { targetId: { equals: after.id } }] },
      sort: '-id',
      limit: 1,
    })
    expect(docs[0]).toMatchObject({ action: 'change', actorName: 'System' })
    expect((await importTerms(...later)).results).toEqual(['unchanged', 'unchanged'])
  })

  it('lists a symptom that it made once an answer is about it, and leaves it to editors from then on', async () => {
    const { id } = await symptomOf(3)
    const author = await makeAuthor(payload)
    const article = await makeArticle(payload, { authors: [author.id], symptoms: [id], _status: 'draft' })
    const isListed = async () => (await symptomOf(3)).showInIndex
    expect(await isListed()).toBe(false)
    const publish = () =>
      payload.update({ collection: 'articles', id: article.id, data: { _status: 'published' } })
    await publish()
    expect(await isListed()).toBe(true)
    await edit(id, { showInIndex: false })
    await publish()
    expect(await isListed()).toBe(false)
  })

  it('joins a symptom that has the name already, and leaves a deleted one deleted', async () => {
    const ours = await makeSymptom(payload, {
      plainName: `Ringing ${word}`,
      medicalName: `Tinnitus ${word}`,
      definition: 'Ours.',
    })
    const terms = [term(10, `tinnitus ${word}`, synonym(`${word} buzz`, 'EXACT')), term(11, `numb ${word}`)]
    const { report, results } = await importTerms(...terms)
    expect(results).toEqual(['joined', 'created'])
    expect(await symptomOf(10)).toMatchObject({
      id: ours.id,
      plainName: `Ringing ${word}`,
      definition: 'Ours.',
      names: [{ text: `Q${word.slice(1)} buzz`, kind: 'exact' }],
    })
    await payload.delete({ collection: 'symptoms', id: (await symptomOf(11)).id })
    const again = await importTerms(...terms)
    expect(again.results).toEqual(['unchanged', 'absent'])
    expect(report.leftByEarlier).toContain(`${prefix}:2`)
  })

  it('retires a term: the address leads to its replacement, or it leaves the A to Z; editors decide if articles are about it', async () => {
    const live = [20, 21, 22, 23].map((id) => term(id, `retired ${word} ${'abcd'[id - 20]}`))
    await importTerms(...live)
    const [kept, replaced, lost, used] = await Promise.all([20, 21, 22, 23].map(symptomOf))
    if (!kept || !replaced || !lost || !used) throw new Error('not imported')
    for (const { id } of [lost, used]) await edit(id, { showInIndex: true })
    const author = await makeAuthor(payload)
    await makeArticle(payload, { authors: [author.id], symptoms: [used.id], _status: 'draft' })
    const obsolete = (id: number, ...lines: string[]) =>
      term(id, `obsolete ${word} ${id}`, 'is_obsolete: true', ...lines)
    const next = [live[0] ?? '', obsolete(21, `replaced_by: ${prefix}:20`), obsolete(22), obsolete(23)]
    const { report } = await importTerms(...next)
    expect(report.retired.map(({ id, result }) => [id, result])).toEqual([
      [`${prefix}:21`, 'redirected'],
      [`${prefix}:22`, 'unlisted'],
      [`${prefix}:23`, 'in use'],
    ])
    expect((await findSymptom(payload, replaced.slug))?.replacedBy).toBe(kept.slug)
    const stored = await Promise.all(
      [lost, used].map(({ id }) => payload.findByID({ collection: 'symptoms', id })),
    )
    expect(stored.map(({ showInIndex }) => showInIndex)).toEqual([false, true])
    // Editors list it again, and that stays.
    await edit(lost.id, { showInIndex: true })
    const again = await importTerms(...next)
    expect(again.report.retired.map(({ result }) => result)).toEqual(['in use'])
  })

  it('goes on where it was interrupted', async () => {
    const many = Array.from({ length: 30 }, (_, index) => term(100 + index, `many ${word} ${index}`))
    const ending = new AbortController()
    const file = await read(...many)
    const first = await importSymptoms(payload, file, {
      ...lists,
      dryRun: false,
      ending: ending.signal,
      onProgress: () => ending.abort(),
    })
    expect([first.isWhole, first.results.length, first.total]).toEqual([false, 25, 30])
    const { results } = await importTerms(...many)
    expect(results.filter((result) => result === 'unchanged')).toHaveLength(25)
    expect(results.filter((result) => result === 'created')).toHaveLength(5)
  })
})

const SYMP = '../shared/input/symp.obo'

it.runIf(existsSync(SYMP))('counts the Symptom Ontology as it is', async () => {
  const file = await parseObo(readOboFile(SYMP))
  const report = await importSymptoms(payload, file, { ...lists, dryRun: true })
  expect(report.counts).toMatchObject({
    live: 895,
    obsolete: 125,
    replaced: 19,
    synonyms: { EXACT: 270, RELATED: 4, NARROW: 0, BROAD: 0, LAY: 0 },
  })
  expect(report.problems).toEqual([])
  expect(report.groups.length + report.hidden.length + report.total).toBe(895)
  expect(report.hidden.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ruffled feather', 'wheelbarrowing', 'leukocytosis']),
  )
})
