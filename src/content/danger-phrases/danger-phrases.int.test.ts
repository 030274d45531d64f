import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runChecks } from '@/community/comments/checks/run-checks'
import { connectionOf } from '@/db/connection'
import { en } from '@/design/strings/en'
import { showSearch } from '@/finding/search/show-search'
import type { DangerPhrase } from '@/payload-types'
import { shippedDangers } from '@/site/danger/shipped-dangers'
import { makeAuthor, makeDangerPhrases, makeEveryRole, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { bringShipped } from './bring-shipped'
import { phraseDigest, shippedContent } from './phrase-digest'

let payload: Payload
let editor: Staff
let clinician: Staff
let others: Staff[]

const run = async (query: Parameters<Awaited<ReturnType<typeof connectionOf>>['execute']>[0]) =>
  (await (await connectionOf(payload)).execute(query)).rows
async function empty(): Promise<void> {
  await run(sql`delete from danger_phrases`)
}

beforeAll(async () => {
  payload = await testPayload()
  const checked = {
    credentials: [{ abbreviation: 'MD', title: 'Doctor of Medicine' }],
    credentialsCheckedOn: '2026-01-02T00:00:00.000Z',
  }
  const staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
  others = [staff.admin, staff.moderator, staff.author]
  editor = await makeStaff(payload, 'editor', (await makeAuthor(payload, checked)).id)
  clinician = await makeStaff(payload, 'author', (await makeAuthor(payload, checked)).id)
})
// Other tests search with the phrases of the code.
afterAll(empty)

/** A word that no other text has. */
const word = () => `qu${randomUUID().replace(/[^abcdf]/g, '')}bdf`
const save = (id: number, body: object, { token } = editor) =>
  rest(`/danger-phrases/${id}`, { method: 'PATCH', body, token })
const approve = (id: number, digest: string, { token }: { token?: string } = clinician) =>
  rest(`/danger-phrases/${id}/approve`, { method: 'POST', body: { digest }, token })
const read = (id: number) => payload.findByID({ collection: 'danger-phrases', id, showHiddenFields: true })
const digestOf = async (id: number) => phraseDigest(await read(id))
const byKey = async (key: string): Promise<DangerPhrase> => {
  const where = { key: { equals: key } }
  const [found] = (await payload.find({ collection: 'danger-phrases', where, showHiddenFields: true })).docs
  if (!found) throw new Error(`no entry ${key}`)
  return found
}
/** An entry of the code's list, as `bringShipped` makes it. */
async function make(key: string, more: Partial<DangerPhrase> = {}): Promise<DangerPhrase> {
  const shipped = shippedDangers.find((one) => one.key === key)
  if (!shipped) throw new Error(`no entry ${key}`)
  return makeDangerPhrases(payload, { ...shippedContent(shipped), key, ...more })
}

/** What the answer names at its fields. */
const refusedAt = ({ status, body }: Awaited<ReturnType<typeof rest>>) => {
  const [error] = body.errors as { data?: { errors?: { path: string; message: string }[] } }[]
  return [status, Object.fromEntries((error?.data?.errors ?? []).map(({ path, message }) => [path, message]))]
}

/** Whether a search for a text shows a notice, and whether a comment with it waits for somebody to look at once. */
const noticed = async (text: string) => ({ search: await isShown(text), comment: await isHeld(text) })

async function isShown(text: string): Promise<boolean> {
  const address = new URLSearchParams({ q: text })
  const html = await (await showSearch(new Request(`http://localhost:3000/search?${address}`))).text()
  return html.includes(en.danger.crisis) || html.includes(en.danger.emergency)
}

async function isHeld(text: string): Promise<boolean> {
  const { reasons } = await runChecks(payload, {
    comment: { displayName: 'Robin', email: '', text },
    language: 'en',
    isFromOurPage: true,
    decoy: '',
    hidden: 0,
    token: { ok: true, ageSeconds: 90 },
    sent: { sender: randomUUID(), network: '192.0.2.1' },
    moderation: 'none',
    heldWords: '',
  })
  return reasons.some(({ check }) => check === 'crisis')
}
const both = { search: true, comment: true }
const neither = { search: false, comment: false }

describe('the list of the code', () => {
  it('is on a fresh site, not yet reviewed, and stays what nobody touched when a release changes it', async () => {
    await empty()
    await bringShipped(payload)
    await bringShipped(payload)
    const { docs } = await payload.find({ collection: 'danger-phrases', pagination: false })
    expect(docs.map(({ key }) => key).sort()).toEqual(shippedDangers.map(({ key }) => key).sort())
    expect(new Set(docs.map(({ status }) => status))).toEqual(new Set(['shipped']))

    // As an older release would have brought them.
    await run(sql`update danger_phrases set phrases = 'feels hot', must_show = 'feels hot'
      where key in ('heat.es', 'sight.en', 'heat.en')`)
    const [changed, approved, renamed] = [
      await byKey('heat.es'),
      await byKey('sight.en'),
      await byKey('heat.en'),
    ]
    expect((await save(changed.id, { phrases: 'ours only', mustShow: 'ours only' })).status).toBe(200)
    expect((await approve(approved.id, await digestOf(approved.id))).status).toBe(200)
    expect((await save(renamed.id, { title: 'Heat, in English' })).status).toBe(200)
    const { id: dropped } = await make('heat.en', { key: 'gone.en', status: 'shipped' })
    await run(sql`update danger_phrases set status = 'shipped' where id = ${dropped}`)
    await bringShipped(payload)
    expect(await read(dropped)).toMatchObject({ key: null, status: 'changed' })
    expect(await byKey('heat.es')).toMatchObject({ phrases: 'ours only', status: 'changed' })
    expect(await byKey('sight.en')).toMatchObject({ phrases: 'feels hot', status: 'approved' })
    const shipped = shippedDangers.find(({ key }) => key === 'heat.en')?.phrases.join('\n')
    expect(await byKey('heat.en')).toMatchObject({
      phrases: shipped,
      status: 'shipped',
      title: 'Heat, in English',
    })
  })

  it('does not overwrite what an editor saves at that moment', async () => {
    await run(sql`update danger_phrases set phrases = 'feels hot' where key = 'heat.en'`)
    const client = new pg.Client({
      // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
      connectionString: process.env.TEST_DATABASE_URL,
    })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('begin')
    await client.query(`update danger_phrases set phrases = 'ours', status = 'changed' where key = 'heat.en'`)
    const bringing = bringShipped(payload)
    const waits = `select 1 from pg_locks where not granted`
    await expect.poll(async () => (await client.query(waits)).rowCount).toBeGreaterThan(0)
    await client.query('commit')
    await bringing
    expect(await byKey('heat.en')).toMatchObject({ phrases: 'ours', status: 'changed' })
  })

  it('holds without any entry, and where one cannot be read', async () => {
    await empty()
    expect(await noticed('I want to kill myself')).toEqual(both)
    await make('crisis.en', { approved: { danger: 'crisis' } })
    await make('heart.en', { approved: { danger: 'heart' } })
    expect(await noticed('I want to kill myself')).toEqual(both)
    expect(await noticed('chest pain left arm')).toEqual({ search: true, comment: false })
  })
})

describe('an entry', () => {
  it('is in force as a clinician approved it: a change, its approval, and when it is switched off', async () => {
    const rare = word()
    await empty()
    const { id, phrases, status } = await make('crisis.en')
    expect(status).toBe('shipped')
    const more = { phrases: `${phrases}\n${rare} tonight`, mustShow: `${rare} tonight` }
    expect((await save(id, more)).status).toBe(200)
    expect(await byKey('crisis.en')).toMatchObject({ status: 'changed' })
    expect([await noticed(`Tonight ${rare}`), await noticed('I want to die')]).toEqual([neither, both])

    const digest = await digestOf(id)
    expect((await approve(id, 'x'.repeat(22))).status).toBe(409)
    expect((await approve(id, digest)).status).toBe(200)
    // Either reads what is new, whichever comes first.
    expect(await isHeld(`Tonight ${rare}`)).toBe(true)
    expect(await byKey('crisis.en')).toMatchObject({
      status: 'approved',
      approval: { by: expect.stringMatching(/^Dana Tester .*, MD$/), digest, on: expect.any(String) },
    })
    expect([await noticed(`Tonight ${rare}`), await noticed('I want to die')]).toEqual([both, both])

    // Only in its topics: not in a comment.
    await save(id, { phrases: 'nothing else', topics: rare, mustShow: rare, exceptions: 'gene' })
    expect(await noticed(`Tonight ${rare}`)).toEqual(both)
    await approve(id, await digestOf(id))
    expect(await noticed(rare)).toEqual({ search: true, comment: false })
    expect(await noticed(`${rare} gene`)).toEqual(neither)
    expect(await noticed('I want to die')).toEqual(neither)

    await save(id, { isOff: true })
    expect(await noticed(rare)).toEqual({ search: true, comment: false })
    await approve(id, await digestOf(id))
    expect(await byKey('crisis.en')).toMatchObject({ status: 'off' })
    expect(await noticed(rare)).toEqual(neither)
  })

  it('of a site’s own shows nothing before its approval, and may go until then', async () => {
    const rare = word()
    const body = {
      title: 'Ours',
      danger: 'other',
      language: 'fr',
      phrases: `${rare} fait mal`,
      mustShow: `${rare} fait mal`,
    }
    const makeOurs = async () => {
      const made = await rest('/danger-phrases', { method: 'POST', body, token: editor.token })
      expect(made.status).toBe(201)
      return Number((made.body.doc as DangerPhrase).id)
    }
    const remove = async (id: number) =>
      (await rest(`/danger-phrases/${id}`, { method: 'DELETE', token: editor.token })).status
    expect(await remove(await makeOurs())).toBe(200)
    const id = await makeOurs()
    expect((await noticed(`${rare} fait mal`)).search).toBe(false)
    // It stays about what it was made for.
    await save(id, { danger: 'heart', language: 'es' })
    expect(await read(id)).toMatchObject({ danger: 'other', language: 'fr' })
    await approve(id, await digestOf(id))
    expect((await noticed(`${rare} fait mal`)).search).toBe(true)
    expect(await remove(id)).toBe(409)
    await empty()
    expect(await remove((await make('heart.en')).id)).toBe(409)
  })

  it('is approved by clinicians alone, by none who changed it, and by no forged approval', async () => {
    const { id } = await makeDangerPhrases(payload)
    expect((await save(id, { sources: 'A book' })).status).toBe(200)
    const digest = await digestOf(id)
    for (const { token } of [...others, editor, {}] as { token?: string }[]) {
      expect((await approve(id, digest, { token })).status).toBe(403)
    }
    const approval = { by: 'Me', on: new Date().toISOString(), digest }
    const forged = { approval, status: 'approved', approved: { danger: 'crisis' }, key: 'crisis.en' }
    expect((await save(id, forged)).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'changed', approved: null, key: null })
    expect((await approve(id, digest)).status).toBe(200)
    const { body } = await rest(`/danger-phrases/${id}`, { token: editor.token })
    expect(body).toMatchObject({ status: 'approved' })
    expect(body).not.toHaveProperty('writer')
    const log = await payload.find({
      collection: 'audit-log',
      where: { and: [{ target: { equals: 'danger-phrases' } }, { targetId: { equals: id } }] },
      sort: 'id',
    })
    expect(log.docs.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['change', editor.user.id],
      ['approve', clinician.user.id],
    ])
  })
})

describe('saving', () => {
  it('refuses phrases that cannot be read and examples that fail, each in words at its field', async () => {
    const { id } = await makeDangerPhrases(payload)
    expect(refusedAt(await save(id, { phrases: 'chest (pain)\nchest/ pain', topics: 'in the' }))).toEqual([
      400,
      {
        phrases:
          '“chest (pain)” has a sign that is neither a letter, a digit nor “/”. “chest/ pain” has a “/” without a word on both sides.',
        topics: '“in the” has only small words that everybody writes.',
      },
    ])
    expect(
      refusedAt(
        await save(id, {
          phrases: 'toe falls/falling off',
          mustShow: 'my toes fell\ntoe is falling off\ntoe hurts',
          mustNotShow: 'leaf falls off a toe\nnail',
        }),
      ),
    ).toEqual([
      400,
      {
        mustShow:
          '“my toes fell” must show the notice, and no phrase matches it. “toe hurts” must show the notice, and no phrase matches it.',
        mustNotShow:
          '“leaf falls off a toe” must not show the notice, and the phrase “toe falls/falling off” matches it.',
      },
    ])
    const { body } = await rest('/danger-phrases?locale=en', {
      method: 'POST',
      body: { title: 'None', danger: 'other', language: 'en' },
      token: editor.token,
    })
    expect(JSON.stringify(body)).toContain('Write at least one phrase, or one topic.')
    expect(JSON.stringify(body)).toContain('invalid: Phrases')
    expect((await read(id)).sources).toBeNull()
  })

  it('refuses a phrase that would show on much of what readers look for, unless it is in force already', async () => {
    const rare = word()
    const { id, phrases } = await makeDangerPhrases(payload)
    const known = await run(
      sql`select (select count(*) from symptoms) + (select count(*) from articles) as n`,
    )
    const many = 10 + Math.ceil(Number(known[0]?.n) / 20)
    await run(
      sql`insert into search_misses (query) select ${rare} || ' number ' || n from generate_series(1, ${many}) n`,
    )
    const wide = { phrases: `${phrases}\n${rare}`, mustShow: `${phrases}\n${rare} number 1` }
    const [status, errors] = refusedAt(await save(id, wide))
    expect(status).toBe(400)
    expect(errors).toEqual({
      phrases: expect.stringMatching(
        new RegExp(
          `^“${rare}” would show the notice on ${many} of \\d+ known .*“${rare} number 1”. Add a word to it.$`,
        ),
      ),
    })
    const narrow = { phrases: `${phrases}\n${rare} 7`, mustShow: `${rare} number 7` }
    expect((await save(id, narrow)).status).toBe(200)
    await run(sql`update danger_phrases set phrases = ${rare} where id = ${id}`)
    expect((await save(id, { sources: 'A book' })).status).toBe(200)
    await run(sql`delete from search_misses where query like ${`${rare}%`}`)
  })
})
