import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { bodyOf, makeArticle, makeAuthor, makeComment, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { Role, Who } from './roles'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
const ids = { draft: 0, live: 0, foreign: 0, version: 0, comment: 0, job: 0, other: 0 }

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  const other = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  ids.draft = (await makeArticle(payload, { authors: [profile], reviewer: other, _status: 'draft' })).id
  ids.live = (await makeArticle(payload, { authors: [profile], summary: 'Live.' })).id
  ids.foreign = (await makeArticle(payload, { authors: [other] })).id
  ids.comment = (await makeComment(payload, ids.live)).id
  ids.other = staff.admin.user.id
  const { docs } = await payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: ids.live } },
  })
  ids.version = Number(docs[0]?.id)
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const body = { action: 'unpublish', at }
  const { token } = staff.editor
  const planned = await rest(`/articles/${ids.live}/schedule`, { method: 'POST', body, token })
  ids.job = (planned.body.plan as { id: number }).id
})

/** Everything that a forbidden operation could have changed. */
async function everything(): Promise<unknown> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select (select json_agg(a order by id) from articles a where id in (${ids.draft}, ${ids.live}, ${ids.foreign})) as articles,
      (select json_agg(c order by id) from comments c where id = ${ids.comment}) as comments,
      (select json_agg(json_build_object('id', id, 'role', role, 'name', name) order by id) from users) as users,
      (select json_agg(json_build_object('id', id, 'at', wait_until) order by id) from payload_jobs
        where (input->>'article')::int in (${ids.draft}, ${ids.live}, ${ids.foreign})) as jobs,
      (select count(*) from authors) as authors, (select count(*) from redirects) as redirects,
      (select json_agg(json_build_object('id', id, 'name', site_name, 'approval', approval_required)) from settings) as settings`)
  return rows[0]
}

type Move = [name: string, method: string, path: () => string, body?: unknown]

const soon = () => new Date(Date.now() + 7_200_000).toISOString()
const article = () => ({ question: 'May I?', body: bodyOf('Words.'), authors: [profile], language: 'en' })

const publishing: Move[] = [
  ['publish the own draft', 'PATCH', () => `/articles/${ids.draft}`, { _status: 'published' }],
  [
    'publish it in a draft save',
    'PATCH',
    () => `/articles/${ids.draft}?draft=true`,
    { _status: 'published' },
  ],
  [
    'publish it by automatic saving',
    'PATCH',
    () => `/articles/${ids.draft}?draft=true&autosave=true`,
    { _status: 'published' },
  ],
  ['publish it in every language', 'PATCH', () => `/articles/${ids.draft}?publishAllLocales=true`, {}],
  ['publish many', 'PATCH', () => `/articles?where[id][in]=${ids.draft}`, { _status: 'published' }],
  ['publish a new one', 'POST', () => '/articles', { ...article(), _status: 'published' }],
  ['publish a copy', 'POST', () => `/articles/${ids.live}/duplicate`, { _status: 'published' }],
  [
    'change the live words',
    'PATCH',
    () => `/articles/${ids.live}`,
    { summary: 'Mine.', _status: 'published' },
  ],
  ['take the own article offline', 'PATCH', () => `/articles/${ids.live}`, { _status: 'draft' }],
  ['take it offline without a word', 'PATCH', () => `/articles/${ids.live}`, { summary: 'x' }],
  ['approve the own draft', 'POST', () => `/articles/${ids.draft}/approve`, { reviewed: true }],
  ['plan a publication', 'POST', () => `/articles/${ids.draft}/schedule`, { action: 'publish', at: soon() }],
  ['plan a withdrawal', 'POST', () => `/articles/${ids.live}/schedule`, { action: 'unpublish', at: soon() }],
  ['move a plan', 'PATCH', () => `/articles/${ids.live}/schedule/${ids.job}`, { at: soon() }],
  ['cancel a plan', 'DELETE', () => `/articles/${ids.live}/schedule/${ids.job}`],
  ['delete the own article', 'DELETE', () => `/articles/${ids.live}`],
  ['delete many', 'DELETE', () => `/articles?where[id][in]=${ids.live},${ids.foreign}`],
  [
    'sign an article of somebody else',
    'PATCH',
    () => `/articles/${ids.foreign}?draft=true`,
    { authors: [1] },
  ],
]
const managing: Move[] = [
  ['raise the own role', 'PATCH', () => '/users/me-by-id', { role: 'admin' }],
  ['raise it by a list', 'PATCH', () => `/users?where[id][equals]=me`, { role: 'admin' }],
  ['change another account', 'PATCH', () => `/users/${ids.other}`, { name: 'Hacked' }],
  [
    'make an account',
    'POST',
    () => '/users',
    { email: 'x@example.org', password: 'a password of x', name: 'X', role: 'admin' },
  ],
  ['invite somebody', 'POST', () => '/users/invite', { email: 'y@example.org', name: 'Y', role: 'admin' }],
  ['delete an account', 'DELETE', () => `/users/${ids.other}`],
  ['change the settings', 'POST', () => '/globals/settings', { approvalRequired: false }],
  [
    'write in the audit log',
    'POST',
    () => '/audit-log',
    { action: 'publish', title: 'T', actorName: 'N', target: 'articles' },
  ],
  ['queue a job', 'POST', () => '/payload-jobs', { taskSlug: 'changePublication', input: {} }],
  ['run the jobs', 'GET', () => '/payload-jobs/run'],
]
const moderating: Move[] = [
  ['approve a comment', 'PATCH', () => `/comments/${ids.comment}`, { status: 'approved' }],
  ['delete a comment', 'DELETE', () => `/comments/${ids.comment}`],
]
const forbidden: Record<Exclude<Who, 'admin'>, Move[]> = {
  author: [...publishing, ...managing, ...moderating],
  editor: managing,
  moderator: [...publishing, ...managing],
  reader: [...publishing, ...managing, ...moderating],
}

describe.each(Object.keys(forbidden) as (keyof typeof forbidden)[])('%s', (who) => {
  it.each(forbidden[who])('cannot %s; nothing is changed', async (_, method, path, body) => {
    const me = who === 'reader' ? null : staff[who]
    const own = String(me?.user.id ?? ids.other)
    const before = await everything()
    const address = path().replace('me-by-id', own).replace('=me', `=${own}`)
    const { status, body: answer } = await rest(address, { method, body, token: me?.token })
    const refused = status >= 400 && status < 500
    // A list without accessible documents is empty; a field without write access stays unchanged.
    const untouched = status === 200 && /^\/users|where/.test(address)
    expect(refused || untouched, `${address} answered ${status} ${JSON.stringify(answer)}`).toBe(true)
    expect(await everything()).toEqual(before)
  })
})
