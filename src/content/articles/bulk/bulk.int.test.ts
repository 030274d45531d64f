import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { BulkResult } from './run-moves'

const PUBLISHED = { _status: 'published' } as const

let payload: Payload
let staff: Record<Role, Staff>
let author: number
let reviewer: number
let whole: object

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  reviewer = (await makeAuthor(payload)).id
  const symptom = (await makeSymptom(payload)).id
  staff = await makeEveryRole(payload, author)
  whole = { authors: [author], reviewer, symptoms: [symptom], summary: 'In short.', _status: 'draft' }
})

type Answer = { status: number; results: BulkResult[] }
const send = async (who: Role | null, path: string, body: unknown): Promise<Answer> => {
  const token = who ? staff[who].token : undefined
  const { status, body: answer } = await rest(`/articles/${path}`, { method: 'POST', body, token })
  return { status, results: answer.results as BulkResult[] }
}
const preview = (who: Role | null, ids: unknown, move: unknown) => send(who, 'bulk/preview', { ids, move })
const run = (who: Role | null, seen: readonly BulkResult[], move: unknown) =>
  send(who, 'bulk', { steps: seen.map(({ id, contentDigest }) => ({ id, contentDigest, move })) })
const draft = async (data: object = {}) => (await makeArticle(payload, { ...whole, ...data } as never)).id
const stageOf = async (id: number) =>
  (await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })).stage
const refusals = ({ results }: Answer) => results.map(({ refusal }) => refusal)

describe('many articles at once', () => {
  it('are approved where each may be, and the others say why not', async () => {
    const good = await Promise.all(Array.from({ length: 6 }, () => draft()))
    const empty = await draft({ body: null })
    const changed = await draft()
    const ids = [...good, empty, changed]
    const move = { action: 'approve', reviewed: true }

    const seen = await preview('editor', ids, move)
    expect(refusals(seen).map((refusal) => refusal !== null)).toEqual([...good.map(() => false), true, false])
    // Nothing has happened yet.
    expect(await Promise.all(ids.map(stageOf))).toEqual(ids.map(() => 'draft'))

    const { body } = await rest(`/articles/${changed}?draft=true`, { token: staff.admin.token })
    const words = { summary: 'Changed since.', contentDigest: body.contentDigest }
    await rest(`/articles/${changed}?draft=true`, { method: 'PATCH', body: words, token: staff.admin.token })
    const done = await run('editor', seen.results, move)
    expect(refusals(done)).toEqual([
      ...good.map(() => null),
      expect.stringContaining('Text'),
      expect.any(String),
    ])
    expect(await Promise.all(ids.map(stageOf))).toEqual([...good.map(() => 'approved'), 'draft', 'draft'])
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { action: { equals: 'approve' }, targetId: { in: ids } },
    })
    expect(docs.map(({ targetId }) => targetId).sort()).toEqual([...good].sort())
  })

  it('go through the whole way: review, return, approval, publication', async () => {
    const ids = [await draft(), await draft()]
    const step = async (who: Role, move: object, stage: string) => {
      const answer = await run(who, (await preview(who, ids, move)).results, move)
      expect([refusals(answer), await Promise.all(ids.map(stageOf))]).toEqual([
        [null, null],
        [stage, stage],
      ])
    }
    await step('author', { action: 'submit' }, 'in-review')
    await step('editor', { action: 'return', note: 'Name the dose.' }, 'draft')
    await step('editor', { action: 'approve' }, 'approved')
    await step('editor', { action: 'publish' }, 'approved')
    const live = await payload.find({
      collection: 'articles',
      where: { id: { in: ids }, _status: { equals: 'published' } },
    })
    expect(live.totalDocs).toBe(2)
    await step('editor', { action: 'renew' }, 'approved')
    const { reviewedOn } = await payload.findByID({
      collection: 'articles',
      id: ids[0] as number,
      draft: true,
    })
    expect(reviewedOn?.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10))
  })

  it('are scheduled, given to somebody and given a reviewer, and that is taken back', async () => {
    const id = await draft()
    const other = (await makeAuthor(payload)).id
    const at = new Date(Date.now() + 86_400_000).toISOString()
    const before = await preview('editor', [id], { action: 'approve' })
    await run('editor', before.results, { action: 'approve' })
    const moves = [
      { action: 'schedule', at },
      { action: 'assign', assignee: staff.editor.user.id, due: '2030-05-01' },
      { action: 'reviewer', reviewer: other },
    ]
    const state = async () => {
      const plans = (await rest(`/articles/${id}/schedule`, { token: staff.editor.token })).body
        .plans as unknown[]
      const { body } = await rest(`/articles/${id}/assignment`, { token: staff.editor.token })
      const article = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
      return [plans.length, (body.assignment as { due: string } | null)?.due ?? null, article.reviewer]
    }
    expect(await state()).toEqual([0, null, reviewer])
    const undone: { id: number; contentDigest: string; move: unknown }[] = []
    for (const move of moves) {
      const answer = await run('editor', (await preview('editor', [id], move)).results, move)
      expect(refusals(answer)).toEqual([null])
      for (const { contentDigest, undo } of answer.results) undone.unshift({ id, contentDigest, move: undo })
    }
    expect(await state()).toEqual([1, '2030-05-01', other])
    for (const step of undone) {
      const { contentDigest } = (await rest(`/articles/${id}?draft=true`, { token: staff.editor.token })).body
      expect(refusals(await send('editor', 'bulk', { steps: [{ ...step, contentDigest }] }))).toEqual([null])
    }
    expect(await state()).toEqual([0, null, reviewer])
  })

  it('are moved to the trash where nobody has commented, and that is taken back', async () => {
    const [drafted, live, commented, changed] = [await draft(), await draft(), await draft(), await draft()]
    for (const id of [live, commented]) await payload.update({ collection: 'articles', id, data: PUBLISHED })
    await makeComment(payload, commented)
    const [ids, move] = [[drafted, live, commented, changed], { action: 'trash' }]
    const seen = await preview('editor', ids, move)
    expect(refusals(seen)).toEqual([null, null, expect.stringContaining('comment'), null])
    const trashed = async () => {
      const { docs } = await payload.find({
        collection: 'articles',
        where: { id: { in: ids }, deletedAt: { exists: true } },
        trash: true,
        sort: 'id',
      })
      return docs.map(({ id, _status }) => [id, _status])
    }
    expect(await trashed()).toEqual([])

    const { contentDigest } = (await rest(`/articles/${changed}?draft=true`, { token: staff.admin.token }))
      .body
    const words = { summary: 'Changed since.', contentDigest }
    await rest(`/articles/${changed}?draft=true`, { method: 'PATCH', body: words, token: staff.admin.token })
    const done = await run('editor', seen.results, move)
    expect(refusals(done)).toEqual([null, null, expect.any(String), expect.any(String)])
    expect(await trashed()).toEqual([
      [drafted, 'draft'],
      [live, 'draft'],
    ])
    const steps = done.results.flatMap(({ id, contentDigest, undo }) =>
      undo ? [{ id, contentDigest, move: undo }] : [],
    )
    expect(refusals(await send('editor', 'bulk', { steps }))).toEqual([null, null])
    expect(await trashed()).toEqual([])
    const { docs } = await payload.find({ collection: 'audit-log', where: { targetId: { equals: live } } })
    expect(docs.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['move to trash', 'restore from trash']),
    )
  })

  it('keep the rights of each account', async () => {
    const own = await draft()
    const foreign = await draft({ authors: [reviewer], reviewer: null })
    const move = { action: 'submit' }
    const seen = await preview('author', [own, foreign], move)
    expect(refusals(seen).map((refusal) => refusal === null)).toEqual([true, false])
    // Nothing of what the account may not read is in the answer.
    expect(seen.results[1]).toMatchObject({ question: '', contentDigest: '' })
    for (const action of ['approve', 'publish', 'renew']) {
      expect(refusals(await preview('author', [own], { action }))).toEqual([expect.any(String)])
    }
    expect(await stageOf(own)).toBe('draft')
    expect(refusals(await preview('moderator', [own], move))).toEqual([expect.any(String)])
    expect((await preview(null, [own], move)).status).toBe(403)
  })

  it.each([
    [[], { action: 'submit' }],
    [[1, 1], { action: 'submit' }],
    [Array.from({ length: 101 }, (_, index) => index + 1), { action: 'submit' }],
    [[2 ** 31], { action: 'submit' }],
    ['1', { action: 'submit' }],
    [[1], { action: 'delete' }],
    [[1], { action: 'return', note: ' ' }],
    [[1], { action: 'return', note: 'a\u0000b' }],
    [[1], { action: 'schedule', at: 'tomorrow' }],
    [[1], { action: 'assign', assignee: -1 }],
    [[1], null],
  ])('refuse %j with %j', async (ids, move) => {
    expect((await preview('editor', ids, move)).status).toBe(400)
  })

  it('say that an article is gone, and that a time is over', async () => {
    expect(refusals(await preview('editor', [2_000_000_000], { action: 'submit' }))).toEqual([
      expect.any(String),
    ])
    const past = { action: 'schedule', at: '2020-01-01T00:00:00Z' }
    expect(refusals(await preview('editor', [await draft()], past))).toEqual([
      expect.stringContaining('future'),
    ])
  })
})
