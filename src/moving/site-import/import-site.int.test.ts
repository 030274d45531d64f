import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { findOldAddress } from '@/site/redirects/find-redirect'
import { makeBodySystem, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { importSite, type SiteImport } from './import-site'
import { type MadeSize, makeWxr } from './testing/make-wxr'
import { writeSite } from './testing/site-files'
import { undoBatch } from './undo-batch'
import { readWxr } from './wxr/read-wxr'

let payload: Payload
let folder = ''
beforeAll(async () => {
  payload = await testPayload()
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-site-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Made = {
  siteKey: string
  word: string
  run: (more?: Partial<SiteImport>) => ReturnType<typeof importSite>
}

/** An export of a site of its own; `change` is applied to its text. */
async function made(size: MadeSize, change = (text: string) => text): Promise<Made> {
  const word = `w${randomUUID().slice(0, 8)}`
  const siteKey = `${word}.example.org`
  const { file, media } = await writeSite(folder, { ...size, host: siteKey, word }, change)
  const options = { file, publish: false, overwrite: false, dryRun: false, media, mapping: null }
  return {
    siteKey,
    word,
    run: (more = {}) => importSite(payload, { ...options, read: () => readWxr(file, 'utf-8'), ...more }),
  }
}

const rowsOf = async (query: ReturnType<typeof sql>) =>
  (await (await connectionOf(payload)).execute(query)).rows

/** All that a site's import stored, without ids and times. */
const stateOf = (siteKey: string) =>
  rowsOf(sql`
  select r.kind, r.source_id, r.awaits_links, r.digest,
    coalesce(a.question, p.title, c.text, m.alt, d."to", w.name) as words,
    coalesce(a.slug, p.slug, c.status::text, w.slug) as more,
    (select source_id from import_records x where x.site = r.site and x.kind = 'comment' and x.document_id = c.parent_id) as parent,
    (select count(*) from comments b where b.root = c.id) as thread,
    regexp_count(coalesce(a.body, p.body)::text, '"relationTo"') as links
  from import_records r
  left join articles a on r.collection = 'articles' and a.id = r.document_id
  left join pages p on r.collection = 'pages' and p.id = r.document_id
  left join comments c on r.collection = 'comments' and c.id = r.document_id
  left join media m on r.collection = 'media' and m.id = r.document_id
  left join redirects d on r.collection = 'redirects' and d.id = r.document_id
  left join authors w on r.collection = 'authors' and w.id = r.document_id
  where r.site = ${siteKey} order by r.kind, r.source_id`)

const total = (counts: Partial<Record<string, number>> | undefined) =>
  Object.values(counts ?? {}).reduce<number>((sum, count) => sum + (count ?? 0), 0)

it('accounts for every post, page, comment, picture and redirect; again it changes nothing; undone it leaves nothing', async () => {
  const size = { posts: 18, comments: 60, pictures: 4 }
  // A synced pattern, and a text that uses it.
  const shared =
    '<item><title>S</title><wp:post_id>70001</wp:post_id><wp:post_type>wp_block</wp:post_type><wp:status>publish</wp:status><content:encoded>Shared words.</content:encoded></item>'
  const { siteKey, word, run } = await made(size, (text) =>
    text
      .replaceAll('<!-- wp:latest-posts', '<!-- wp:block {"ref":70001} /--><!-- wp:latest-posts')
      .replace('</channel>', `${shared}</channel>`),
  )

  const foreseen = await run({ dryRun: true })
  expect(foreseen).toMatchObject({
    batch: null,
    counts: {
      author: { made: 5, 'left out': 1 },
      picture: { made: 3, refused: 1 },
      post: { made: 16 },
      page: { made: 2 },
      comment: { made: 60 },
      redirect: { made: 18 },
    },
  })
  expect(foreseen.proposed?.categories.knees).toMatchObject({ name: 'Knees', posts: 18 })
  expect(await stateOf(siteKey)).toEqual([])

  const report = await run()
  expect(report.isWhole).toBe(true)
  expect(report.counts).toMatchObject({
    author: { made: 5, 'left out': 1 },
    picture: { made: 3, refused: 1 },
    post: { made: 16 },
    page: { made: 2 },
    comment: { made: 60 },
  })
  expect(total(report.counts.redirect)).toBe(18)
  expect(report.leftOut).toEqual({ 'field mood': 18, wp_block: 1 })
  const notes = report.outcomes.flatMap((outcome) => outcome.notes)
  for (const note of [
    /^another document has the address answer-/,
    /^the date 9999-12-31 23:59:59 cannot be$/,
    /^it has no author: gone-/,
    /^it answers comment 900000, which is not there$/,
    /^it answers itself$/,
    /counterpart here; .* <!-- wp:latest-posts/,
    /counterpart here; .* \[contact-form-7/,
    /picture-3.png: /,
  ]) {
    expect(notes).toContainEqual(expect.stringMatching(note))
  }
  const foreseenNotes = foreseen.outcomes.filter(({ kind }) => kind === 'post').flatMap((each) => each.notes)
  expect(notes).toEqual(expect.arrayContaining(foreseenNotes))
  const state = await stateOf(siteKey)
  expect(state.filter(({ awaits_links: awaits }) => awaits)).toEqual([])
  const links = await rowsOf(sql`
    select regexp_count(string_agg(v.version_body::text, ''), 'Shared words') as shared,
      regexp_count(string_agg(v.version_body::text, ''), ${`${siteKey}/20`}) as old,
      regexp_count(string_agg(v.version_body::text, ''), '"relationTo"') as internal
    from _articles_v v join import_records r on r.collection = 'articles' and r.document_id = v.parent_id
    where r.site = ${siteKey} and v.latest`)
  expect(links).toEqual([{ old: 0, internal: expect.anything(), shared: 8 }])
  expect(Number(links[0]?.internal)).toBeGreaterThan(20)

  const again = await run()
  expect(again.batch).toBeNull()
  expect(again.counts).toMatchObject({
    post: { unchanged: 16 },
    page: { unchanged: 2 },
    comment: { unchanged: 60 },
    redirect: { unchanged: 18 },
    author: { unchanged: 5 },
  })
  expect(await stateOf(siteKey)).toEqual(state)

  const undone = await undoBatch(payload, report.batch ?? 0)
  expect(undone).toMatchObject({
    kept: [],
    removed: { post: 16, page: 2, comment: 60, redirect: 18, picture: 3, author: 5 },
  })
  expect(await stateOf(siteKey)).toEqual([])
  const left = await rowsOf(sql`
    select (select count(*)::int from articles where slug like ${`%${word}%`}) as articles,
      (select count(*)::int from comments where display_name like ${`%${word}%`}) as comments,
      (select count(*)::int from authors where name like ${`%${word}%`}) as authors,
      (select count(*)::int from redirects where "from" like ${`%${word}%`} or "to" like ${`%${word}%`}) as redirects,
      (select count(*)::int from media where alt like ${`%${word}%`}) as media`)
  expect(left).toEqual([{ articles: 0, comments: 0, authors: 0, redirects: 0, media: 0 }])
}, 180_000)

describe('an export that was imported', () => {
  const first = '<p>First words.</p>'
  const oneOf =
    (html = first) =>
    (text: string) =>
      text
        .replace(/(<wp:post_id>100<[\s\S]*)/u, '$1')
        .replace(
          /<content:encoded>[\s\S]*?<\/content:encoded>/gu,
          `<content:encoded><![CDATA[${html}]]></content:encoded>`,
        )

  it('and changed since updates what no editor changed, and keeps and names what one did', async () => {
    const { siteKey, word, run } = await made({ posts: 4, comments: 3, pictures: 0 }, oneOf())
    const { batch } = await run()
    const [edited, other] = (await stateOf(siteKey)).filter(({ kind }) => kind === 'post')
    const idOf = async (source: unknown) =>
      Number(
        (
          await rowsOf(
            sql`select document_id from import_records where site = ${siteKey} and kind = 'post' and source_id = ${String(source)}`,
          )
        )[0]?.document_id,
      )
    const id = await idOf(edited?.source_id)
    await payload.update({ collection: 'articles', id, data: { summary: 'By an editor.' }, draft: true })
    const file = path.join(folder, `${word}.xml`)
    const read = () => readWxr(file, 'utf-8')
    await writeFile(
      file,
      oneOf('<p>Second words.</p>')(
        [...makeWxr({ posts: 4, comments: 3, pictures: 0, host: siteKey, word })].join(''),
      ),
    )
    const report = await run({ read })
    expect(report.counts).toMatchObject({
      post: { kept: 1, updated: 1 },
      page: { updated: 2 },
      comment: { unchanged: 3 },
    })
    const wordsOf = async (article: number) => {
      const { body } = await payload.findByID({ collection: 'articles', id: article, draft: true, depth: 0 })
      return JSON.stringify(body)
    }
    expect(await wordsOf(id)).toContain('First words.')
    expect(await wordsOf(await idOf(other?.source_id))).toContain('Second words.')
    expect((await run({ read, overwrite: true })).counts).toMatchObject({
      post: { updated: 1, unchanged: 1 },
    })
    expect(await wordsOf(id)).toContain('Second words.')
    await payload.update({ collection: 'articles', id, data: { question: 'Asked anew?' }, draft: true })
    const undone = await undoBatch(payload, batch ?? 0)
    expect(undone.kept).toContainEqual(
      expect.objectContaining({ kind: 'post', documentId: id, reason: 'it was changed since' }),
    )
    expect(await wordsOf(id)).toContain('Second words.')
  }, 180_000)
})

it('gives the articles of a body system the symptoms that their titles name', async () => {
  const { word, run } = await made({ posts: 3, comments: 0, pictures: 0 })
  const system = await makeBodySystem(payload)
  const symptom = await makeSymptom(payload, { plainName: `knee ${word}`, bodySystems: [system.id] })
  const knees = { symptoms: [], bodySystems: [system.slug ?? ''] }
  const { outcomes, batch } = await run({ mapping: { categories: { knees }, tags: {} } })
  const notes = outcomes.flatMap((outcome) => outcome.notes)
  expect(notes).toContain('its symptoms are those of its body system that its title names: check them')
  const where = { slug: { contains: word } }
  const { docs } = await payload.find({ collection: 'articles', where, draft: true, depth: 0 })
  expect(docs.map(({ symptoms }) => symptoms)).toEqual([[symptom.id]])
  await undoBatch(payload, batch ?? 0)
}, 180_000)

it('publishes only under public profiles, gives mapped terms their symptoms, and notifies nobody', async () => {
  const { siteKey, word, run } = await made({ posts: 3, comments: 3, pictures: 0 })
  const [symptom, system] = [await makeSymptom(payload), await makeBodySystem(payload)]
  const address = `category/${word}/`
  const knees = { address, symptoms: [symptom.slug ?? ''], bodySystems: [system.slug ?? ''] }
  const mapping = { categories: { knees }, tags: {} }
  await expect(
    run({ mapping: { ...mapping, tags: { pain: { symptoms: ['no-such'], bodySystems: [] } } } }),
  ).rejects.toThrow('the symptom no-such')
  await run({ mapping })
  expect(await findOldAddress(payload, `/category/${word}`)).toEqual({ to: `/body/${system.slug}` })
  await run({ mapping, publish: true })
  const find = async () => {
    const where = { slug: { contains: word } }
    const { docs } = await payload.find({ collection: 'articles', where, draft: true, depth: 0 })
    return docs[0]
  }
  expect(await find()).toMatchObject({ _status: 'draft', symptoms: [symptom.id] })
  const { docs: profiles } = await payload.find({
    collection: 'authors',
    where: { name: { contains: word } },
    draft: true,
    depth: 0,
  })
  for (const { id } of profiles)
    await payload.update({ collection: 'authors', id, data: { _status: 'published' } })
  expect((await run({ mapping, publish: true })).counts).toMatchObject({ post: { updated: 1 } })
  expect(await find()).toMatchObject({
    _status: 'published',
    publishedAt: expect.stringMatching(/^20[12]\d-/),
  })
  const told = await rowsOf(sql`
    select count(*)::int as waiting from payload_kv, import_records
    where site = ${siteKey} and kind = 'comment' and key = 'comment-to-tell:' || document_id`)
  expect(told).toEqual([{ waiting: 0 }])
  const contacts = await rowsOf(sql`
    select count(*)::int as count, count(email)::int as emails, count(email_hash)::int as hashes
    from comment_contacts join import_records on comment_id = document_id where site = ${siteKey} and kind = 'comment'`)
  expect(contacts).toEqual([{ count: 3, emails: 0, hashes: 3 }])
}, 180_000)
