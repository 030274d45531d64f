import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureDir } from '@/content/media/picture-store'
import { drawn } from '@/content/media/testing/uploads'
import { env } from '@/env'
import { runMigrations } from '@/moving/backup/prepare-schema'
import { type OtherDatabase, otherDatabase } from '@/moving/backup/testing/other-database'
import { makeWxr, pictureName } from '@/moving/site-import/testing/make-wxr'
import { runScript } from '@/testing/run-script'
import { migrations } from '../../../migrations'
import { loadExport } from './load-export'
import { makeExport } from './make-export'

/** Of readers, in the site that is exported. */
const EMAIL = 'reader-of-the-export@example.net'
const SECRET_WORDS = ['Words that wait for a moderator', 'hash-of-a-network', 'key-of-a-voter']

/** Nobody sees these; and somebody spoke between two others who is not seen any more. */
const ADDED = `
  insert into comments (article_id, text, display_name, status, voice)
    select min(id), '${SECRET_WORDS[0]}', 'Waiting', 'pending', 'reader' from articles;
  insert into comment_contacts (comment_id, email, erase_after)
    select min(id), '${EMAIL}', now() + interval '1 day' from comments;
  insert into ratings (author_id, stars, network_hash, voter_key)
    select min(id), 4, '${SECRET_WORDS[1]}', '${SECRET_WORDS[2]}' from authors;
  update comments set status = 'rejected'
    where id = (select min(parent_id) from comments where status = 'approved')`

let folder: string
let source: OtherDatabase
let target: OtherDatabase
let other: OtherDatabase
let exported: string
const dataDir = () => path.join(folder, 'data')

async function migrated(): Promise<OtherDatabase> {
  const database = await otherDatabase(env.DATABASE_URL ?? '')
  await database.connected(async (client) => {
    await client.query('begin')
    await runMigrations(client, migrations)
    await client.query(
      'insert into payload_migrations (name, batch) select name, 1 from unnest($1::text[]) name',
      [migrations.map(({ name }) => name)],
    )
    await client.query('commit')
  })
  return database
}

/** Every public page by address, as another process renders them. */
async function pagesOf(database: OtherDatabase, dataDir: string, ...made: string[]) {
  const file = path.join(folder, 'pages.json')
  const { code, output } = await runScript(['testing/render-pages.ts', file, ...made], {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
  })
  expect(code, output).toBe(0)
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
}

const load = (from: string, database = other) =>
  loadExport({
    folder: from,
    databaseUrl: database.url,
    known: migrations.map(({ name }) => name),
    dryRun: false,
  })

/** For a difference that can be read. */
const tagsIn = (page = '') => page.split(/(?=<)/u)

async function allText(from: string): Promise<string> {
  const names = await readdir(path.join(from, 'data'))
  return (await Promise.all(names.map((name) => readFile(path.join(from, 'data', name), 'utf8')))).join('\n')
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-export-'))
  ;[source, target, other] = await Promise.all([migrated(), migrated(), migrated()])
})

afterAll(async () => {
  await Promise.all([source.drop(), target.drop(), other.drop()])
  await rm(folder, { recursive: true, force: true })
})

it('leaves and comes back: every public page of the site is the same, byte for byte', async () => {
  const [wxr, media] = [path.join(folder, 'site.xml'), path.join(folder, 'uploads')]
  await writeFile(
    wxr,
    [...makeWxr({ posts: 8, comments: 30, pictures: 2, host: 'old.example.org', word: 'wander' })].join(''),
  )
  await mkdir(path.join(media, '2020/01'), { recursive: true })
  for (const index of [0, 1])
    await writeFile(path.join(media, pictureName(index)), await drawn(60, 40, '#334455').png().toBuffer())
  const sourceDir = env.DATA_DIR
  const before = await pagesOf(source, sourceDir, wxr, media, ADDED)
  expect(Object.keys(before).filter((address) => address.startsWith('/articles/')).length).toBeGreaterThan(20)
  expect(Object.values(before).join('')).toContain('wander')

  exported = path.join(folder, 'export')
  await makeExport({
    format: 'json-lines',
    databaseUrl: source.url,
    folder: exported,
    site: env.PUBLIC_URL,
    withPrivateData: false,
  })
  const words = await allText(exported)
  for (const hidden of [EMAIL, ...SECRET_WORDS]) expect(words).not.toContain(hidden)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])

  const imported = await runScript(['import', exported], { DATABASE_URL: target.url, DATA_DIR: dataDir() })
  expect(imported.code, imported.output).toBe(0)
  expect(imported.output).toContain('without readers’ private data')
  const after = await pagesOf(target, dataDir())
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const [address, text] of Object.entries(before))
    expect(tagsIn(after[address]), address).toEqual(tagsIn(text))
  for (const name of await readdir(path.join(dataDir(), 'media'))) {
    expect(await readFile(path.join(dataDir(), 'media', name))).toEqual(
      await readFile(path.join(pictureDir(), name)),
    )
  }

  await expect(load(exported, target)).rejects.toThrow('There is a site in this database already')
  // New articles get keys of their own.
  await target.query("insert into articles (question, slug, _status) values ('New?', 'new', 'draft')")
})

it('describes each line by the schema beside it', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  const schema = JSON.parse(await readFile(path.join(exported, 'schema.json'), 'utf8'))
  ajv.addSchema(schema, 'export')
  for (const name of await readdir(path.join(exported, 'data'))) {
    const check = ajv.getSchema(`export#/$defs/${path.parse(name).name}`)
    expect(check, name).toBeDefined()
    const lines = (await readFile(path.join(exported, 'data', name), 'utf8')).split('\n').slice(0, -1)
    for (const line of lines) expect(check?.(JSON.parse(line)), JSON.stringify(check?.errors)).toBe(true)
  }
})

it('has readers’ private data only on demand, and brings it back', async () => {
  const whole = path.join(folder, 'whole')
  await makeExport({
    format: 'json-lines',
    databaseUrl: source.url,
    folder: whole,
    site: 'https://x.example',
    withPrivateData: true,
  })
  const words = await allText(whole)
  for (const hidden of [EMAIL, ...SECRET_WORDS]) expect(words).toContain(hidden)
  await rm(path.join(whole, 'pictures'), { recursive: true, force: true })
  const manifest = JSON.parse(await readFile(path.join(whole, 'manifest.json'), 'utf8'))
  await writeFile(path.join(whole, 'manifest.json'), JSON.stringify({ ...manifest, pictures: [] }))
  await load(whole)
  const { rows } = await other.query('select email from comment_contacts where email is not null')
  expect(rows).toEqual([{ email: EMAIL }])
  await other.query(
    'truncate articles, authors, symptoms, body_systems, pages, media, comments, redirects cascade',
  )
})

const damages: [string, string, (text: string) => string, RegExp][] = [
  [
    'a line that is cut',
    'data/articles.jsonl',
    (text) => text.slice(0, -40),
    /articles\.jsonl, line \d+: the file is cut/,
  ],
  [
    'a line that is not JSON',
    'data/articles.jsonl',
    (text) => text.replace('\n', '\n{"id": \n'),
    /articles\.jsonl, line 2: it is not JSON/,
  ],
  [
    'a field of another type',
    'data/comments.jsonl',
    (text) => text.replace(/"article_id": \d+/u, '"article_id": "x"'),
    /comments\.jsonl, line 1: article_id: /,
  ],
  [
    'a changed word',
    'data/articles.jsonl',
    (text) => text.replace('"en"', '"es"'),
    /articles\.jsonl is damaged: it does not match its hash/,
  ],
  [
    'a manifest of a newer version',
    'manifest.json',
    (text) => text.replace(/"formatVersion": ?1/u, '"formatVersion": 9'),
    /newer version/,
  ],
  [
    'a manifest that is cut',
    'manifest.json',
    (text) => text.slice(0, 900),
    /manifest\.json is damaged: it is not JSON/,
  ],
]

it.each(damages)('refuses %s before anything is written', async (_, file, damage, reason) => {
  const place = path.join(exported, file)
  const sound = await readFile(place, 'utf8')
  await writeFile(place, damage(sound))
  await expect(load(exported)).rejects.toThrow(reason)
  await writeFile(place, sound)
  const { rows } = await other.query('select 1 from settings union all select 1 from articles')
  expect(rows.length).toBeLessThanOrEqual(1)
})

it('leaves nothing of an export that was stopped', async () => {
  const ending = new AbortController()
  const stopped = makeExport({
    format: 'json-lines',
    databaseUrl: source.url,
    folder: path.join(folder, 'stopped'),
    site: 'https://x.example',
    withPrivateData: false,
    ending: ending.signal,
    onProgress: ({ what }) => what === 'articles' && ending.abort(),
  })
  await expect(stopped).rejects.toThrow(/abort/iu)
  expect((await readdir(folder)).filter((name) => name.includes('stopped'))).toEqual([])
})
