import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { queueChange } from '@/jobs/testing/queue-change'
import { makeArticle, makeAuthor, makeEveryRole, makePage, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

const ROUNDS = 4

let payload: Payload
let author: number
let staff: Record<Role, Staff>

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const write = (method: string, path: string, body?: object) =>
  rest(path, { method, body, token: staff.editor.token })
const publish = (id: number) => write('PATCH', `/articles/${id}`, { _status: 'published' })
const unpublish = (id: number) => write('PATCH', `/articles/${id}`, { _status: 'draft' })
const save = async (id: number, summary: string, query = '') =>
  write('PATCH', `/articles/${id}?draft=true${query}`, {
    summary,
    contentDigest: await stampOf(payload, id),
  })
const restoreFirst = async (id: number) => {
  const { docs } = await payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: 'createdAt',
    limit: 1,
  })
  return write('POST', `/articles/versions/${docs[0]?.id}`)
}
const runJobs = async () => {
  await payload.jobs.run({ queue: 'default', sequential: true, silent: true })
  return { status: 200, body: {} }
}

/** The public content, the search row, the log, and the number of versions marked as latest. */
async function storyOf(id: number) {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select coalesce((select _status = 'published' from articles where id = ${id}), false) as live,
      exists (select 1 from search_documents where article_id = ${id}) as found,
      (select action from audit_log where target = 'articles' and target_id = ${id}
        and action in ('publish', 'unpublish', 'move to trash') order by id desc limit 1) as said,
      (select count(*)::int from _articles_v where parent_id = ${id} and latest) as newest,
      (select v.latest from _articles_v v where parent_id = ${id} order by updated_at desc, id desc limit 1) as last`)
  return rows[0] as { live: boolean; found: boolean; said: string | null; newest: number; last: boolean }
}

type Sent = (id: number) => Promise<{ status: number }>
const races: [string, ...Sent[]][] = [
  ['publish and unpublish', publish, unpublish],
  ['unpublish and publish, with a draft save', unpublish, publish, (id) => save(id, 'Saved.')],
  ['two draft saves', (id) => save(id, 'One.'), (id) => save(id, 'Two.')],
  ['automatic saves', (id) => save(id, 'One.', '&autosave=true'), (id) => save(id, 'Two.', '&autosave=true')],
  ['publish and a restored version', publish, restoreFirst, unpublish],
  ['a plan that comes due and somebody who is faster', runJobs, unpublish, publish],
  [
    'many at once',
    (id) =>
      write('PATCH', `/articles?where[id][in][0]=${id}&where[id][in][1]=${id - 1}`, { _status: 'draft' }),
    publish,
    unpublish,
  ],
]

describe('at the same moment', () => {
  it.each(races)('%s: one order of events, and the log tells it', async (_, ...sent) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await makeArticle(payload, { authors: [author] })
      await queueChange(payload, staff.editor.user, { article: id, action: 'unpublish' })
      const answers = await Promise.all(sent.map((one) => one(id)))
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
      const { live, found, said, newest, last } = await storyOf(id)
      expect({ found, said, newest, last }).toEqual({
        found: live,
        said: live ? 'publish' : 'unpublish',
        newest: 1,
        last: true,
      })
    }
  })

  it('moving to the trash and publishing leave nothing public behind', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
      await write('POST', `/articles/${id}/approve`, { contentDigest: await stampOf(payload, id) })
      const answers = await Promise.all([publish(id), write('DELETE', `/articles/${id}`), save(id, 'Late.')])
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
      expect(await storyOf(id)).toMatchObject({ live: false, found: false, said: 'move to trash', newest: 1 })
    }
  })

  it('pages and settings have one newest version too', async () => {
    const page = await makePage(payload)
    for (let round = 0; round < ROUNDS; round++) {
      const title = (words: string) => ({ title: words })
      const answers = await Promise.all([
        write('PATCH', `/pages/${page.id}?draft=true`, title('One')),
        write('PATCH', `/pages/${page.id}?draft=true`, title('Two')),
        rest('/globals/settings', { method: 'POST', body: { tagline: 'A' }, token: staff.admin.token }),
        rest('/globals/settings', { method: 'POST', body: { tagline: 'B' }, token: staff.admin.token }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    }
    const { rows } = await (await connectionOf(payload)).execute(sql`
      select count(*)::int as newest from _pages_v where parent_id = ${page.id} and latest`)
    expect(rows[0]?.newest).toBe(1)
  })
})

describe('the newest version', () => {
  it('is the one that was written last, also where the clock of the writer before was ahead', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const connection = await connectionOf(payload)
    await connection.execute(sql`
      update _articles_v set updated_at = now() + interval '1 hour' where parent_id = ${id}`)
    expect((await save(id, 'Written later.')).status).toBe(200)
    const newest = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    expect(newest.summary).toBe('Written later.')
    expect(await storyOf(id)).toMatchObject({ newest: 1, last: true })
  })
})
