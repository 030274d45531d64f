import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Payload, Where } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { type KeyScope, keyScopes } from '@/access/key-scopes'
import { env } from '@/env'
import { insetNote, paragraph, root } from '@/rich-text/build'
import { makeArticle, makeAuthor, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { receiveMcp } from './receive-mcp'

const PASSWORD = 'a-password-of-the-tests'

let payload: Payload
let profile: number
let author: Staff
let admin: Staff

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  author = await makeStaff(payload, 'author', profile)
  admin = await makeStaff(payload, 'admin', profile)
})

async function connect({ user, token }: Staff, ...scopes: KeyScope[]): Promise<Client> {
  const wanted = { name: 'Model', scopes, days: 1, currentPassword: PASSWORD }
  const made = await rest(`/users/${user.id}/keys`, { method: 'POST', token, body: wanted })
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${env.PUBLIC_URL}/api/mcp`), {
      requestInit: { headers: { Authorization: `Bearer ${made.body.key}` } },
      fetch: async (url, init) =>
        init?.method === 'POST' ? receiveMcp(new Request(url, init)) : new Response(null, { status: 405 }),
    }),
  )
  return client
}

async function call(client: Client, name: string, given: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: given })
  const [{ text }] = result.content as [{ text: string }]
  return { failed: result.isError === true, text, value: result.isError ? {} : JSON.parse(text) }
}

const toolsOf = async (client: Client) => (await client.listTools()).tools.map(({ name }) => name)
const signature = async (action: string, targetId: number) => {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { and: [{ action: { equals: action } }, { targetId: { equals: targetId } }] },
  })
  return docs.map(({ actorName }) => actorName)
}

it('finds, reads, drafts and notes, in its owner’s name', async () => {
  const client = await connect(author, 'read', 'drafts', 'notes')
  const live = await makeArticle(payload, { authors: [profile] })
  expect((await call(client, 'read_article', { slug: live.slug })).value.question).toBe(live.question)
  expect((await call(client, 'search', { query: live.question })).failed).toBe(false)
  const made = await call(client, 'create_draft', {
    question: 'May a model write?',
    keyPoints: ['Drafts only.'],
    text: '## A heading\n\nSome *words* of it.\n\n- one\n- two',
  })
  const { id, stamp } = made.value
  expect(made.value).toMatchObject({ isPublished: false, keyPoints: ['Drafts only.'] })
  const changed = await call(client, 'update_draft', { id, stamp, summary: 'In short: drafts.' })
  expect(changed.value).toMatchObject({ summary: 'In short: drafts.', question: 'May a model write?' })
  const note = { id, field: 'body', quote: 'Some words', text: 'Which ones?' }
  expect((await call(client, 'write_note', note)).value).toEqual({ written: true })
  expect((await call(client, 'write_note', { ...note, quote: 'Not there' })).text).toContain('exactly')
  const read = await call(client, 'read_draft', { id })
  expect(read.value.notes).toMatchObject([{ quote: 'Some words', text: 'Which ones?' }])
  expect(read.value.text).toContain('A heading')
  const { items } = (await call(client, 'list_my_articles', {})).value
  expect(items.map((item: { id: number }) => item.id)).toEqual(expect.arrayContaining([id, live.id]))
  expect(await signature('save draft with key', id)).toEqual(Array(2).fill('The author (key “Model”)'))
  expect(await signature('write note with key', id)).toEqual(['The author (key “Model”)'])
})

it('merges or names what others changed, and loses no block', async () => {
  const client = await connect(author, 'read', 'drafts')
  const { id } = await makeArticle(payload, { authors: [profile], _status: 'draft', summary: 'Before.' })
  const { stamp } = (await call(client, 'read_draft', { id })).value
  const save = { summary: 'By a person.', contentDigest: await stampOf(payload, id) }
  await rest(`/articles/${id}?draft=true`, { method: 'PATCH', token: admin.token, body: save })
  const conflict = await call(client, 'update_draft', { id, stamp, summary: 'By a model.' })
  expect([conflict.failed, (await call(client, 'read_draft', { id })).value.summary]).toEqual([
    true,
    'By a person.',
  ])
  const body = root(insetNote(paragraph('Keep this.'))) as never
  const other = await makeArticle(payload, { authors: [profile], _status: 'draft', body })
  const again = (await call(client, 'read_draft', { id: other.id })).value
  const lost = await call(client, 'update_draft', { id: other.id, stamp: again.stamp, text: 'New words.' })
  expect([lost.failed, lost.text]).toEqual([true, expect.stringContaining('Markdown')])
})

it('offers what the key is for, reaches what the role does, and takes no session', async () => {
  const reading = await connect(author, 'read')
  expect(await toolsOf(reading)).toEqual(['search', 'read_article', 'list_my_articles', 'read_draft'])
  expect((await call(reading, 'create_draft', { question: 'May I?' })).failed).toBe(true)
  const others = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id], _status: 'draft' })
  expect((await call(reading, 'read_draft', { id: others.id })).text).toContain('no such article')
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  for (const Authorization of [`JWT ${admin.token}`, 'Bearer sdk_wrong', '']) {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { Authorization } }
    expect((await receiveMcp(new Request(`${env.PUBLIC_URL}/api/mcp`, init))).status).toBe(401)
  }
})

it('never publishes, approves or moderates, with every scope and an administrator’s role', async () => {
  const client = await connect(admin, ...keyScopes)
  expect(
    (await toolsOf(client)).filter((name) => /publish|approve|moderat|decide|delete|submit/.test(name)),
  ).toEqual([])
  const { id } = await makeArticle(payload, { authors: [profile], _status: 'draft', summary: 'Before.' })
  const { stamp } = (await call(client, 'read_draft', { id })).value
  for (const more of [{ _status: 'published' }, { stage: 'approved' }, { workflow: {} }, { draft: false }]) {
    const refused = await call(client, 'update_draft', { id, stamp, summary: 'After.', ...more })
    expect([Object.keys(more)[0], refused.failed]).toEqual([Object.keys(more)[0], true])
  }
  for (const name of ['publish', 'approve', 'decide_comment']) {
    expect((await call(client, name, { id })).failed).toBe(true)
  }
  await call(client, 'update_draft', { id, stamp, summary: 'After.' })
  const newest = await payload.findByID({ collection: 'articles', id, draft: true })
  expect(newest).toMatchObject({ summary: 'After.', stage: 'draft', _status: 'draft' })
  const where: Where = { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] }
  expect(await payload.count({ collection: 'articles', where })).toEqual({ totalDocs: 0 })
})
