import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { Asked } from './find-asked'

let payload: Payload
let staff: Record<Role, Staff>
let other: number
beforeAll(async () => {
  payload = await testPayload()
  staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
  other = (await makeAuthor(payload)).id
})

const ask = (who: Staff | null, question: string, except?: number) =>
  rest(`/articles/asked?question=${encodeURIComponent(question)}${except ? `&except=${except}` : ''}`, {
    token: who?.token,
  })
const asked = async (who: Staff, question: string, except?: number) =>
  (await ask(who, question, except)).body.asked as Asked[]

describe('a question that is already asked', () => {
  it('is named whatever its case, accents and punctuation, with its state, the same before the similar', async () => {
    const live = await makeArticle(payload, { authors: [other], question: 'Why does my knee hurt at night?' })
    const draft = await makeArticle(payload, {
      authors: [other],
      question: 'Why does my left knee hurt at night?',
      _status: 'draft',
    })
    expect(await asked(staff.editor, 'why does my KNÉE hurt at night')).toEqual([
      { id: live.id, question: 'Why does my knee hurt at night?', isPublished: true, isSame: true },
      { id: draft.id, question: 'Why does my left knee hurt at night?', isPublished: false, isSame: false },
    ])
    expect(await asked(staff.editor, 'Why does my knee hurt at night?', live.id)).toMatchObject([
      { id: draft.id },
    ])
    expect(await asked(staff.editor, 'What is a migraine?')).toEqual([])
    // A draft of somebody else is not the author's to know of.
    expect(await asked(staff.author, 'Why does my knee hurt at night?')).toMatchObject([{ id: live.id }])
  })

  it('follows the newest version', async () => {
    const { id } = await makeArticle(payload, {
      authors: [other],
      question: 'Can stress cause hives on arms?',
    })
    const data = { question: 'When should a child see an eye doctor?' }
    await payload.update({ collection: 'articles', id, data, draft: true })
    expect(await asked(staff.editor, 'When should a child see an eye doctor')).toMatchObject([
      { id, isSame: true, isPublished: true },
    ])
  })

  it('is refused to readers, and without a question that can be one', async () => {
    expect((await ask(null, 'Why?')).status).toBe(403)
    expect((await ask(staff.editor, 'a'.repeat(201))).status).toBe(400)
    expect((await ask(staff.editor, 'a\u0000b')).status).toBe(400)
    expect((await rest('/articles/asked?question=why&except=x', { token: staff.editor.token })).status).toBe(
      400,
    )
    for (const nothing of ['', '???', '%', "'; drop table articles; --"]) {
      expect([(await ask(staff.editor, nothing)).status, await asked(staff.editor, nothing)]).toEqual([
        200,
        [],
      ])
    }
  })
})
