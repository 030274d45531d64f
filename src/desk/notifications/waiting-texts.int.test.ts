import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pretendMailServer, queuedMails } from '@/community/mailings/testing/queued-mails'
import { phraseDigest } from '@/content/danger-phrases/phrase-digest'
import { passageDigest } from '@/content/passages/passage-digest'
import {
  bodyOf,
  makeAuthor,
  makeDangerPhrases,
  makePassage,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { readInbox } from './inbox'
import type { NotificationKind, Subject } from './notification'

let payload: Payload
let stopPretending: () => void
let editor: Staff
let other: Staff
let clinician: Staff
let unchecked: Staff

beforeAll(async () => {
  payload = await testPayload()
  stopPretending = pretendMailServer()
  const checked = await makeAuthor(payload, { credentialsCheckedOn: '2026-01-02T00:00:00.000Z' })
  editor = await makeStaff(payload, 'editor')
  other = await makeStaff(payload, 'editor')
  clinician = await makeStaff(payload, 'author', checked.id)
  unchecked = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
})
afterAll(() => stopPretending())

async function toldOf({ user }: Staff, { collection, id }: Subject): Promise<NotificationKind[]> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { entries } = await readInbox(req, 1)
  return entries
    .filter(({ subject }) => subject?.collection === collection && subject.id === id)
    .map(({ kind }) => kind)
}

type Case = {
  collection: Exclude<Subject['collection'], 'articles'>
  kinds: [waits: NotificationKind, approved: NotificationKind]
  /** Whether editors may approve it, too. */
  byEditors: boolean
  make: () => Promise<{ id: number }>
  /** Where clinicians approve it. */
  address: (id: number) => string
  /** Two changes, one after the other. */
  changes: [object, object]
  approve: (id: number) => Promise<{ path: string; body: object }>
}

const cases: Case[] = [
  {
    collection: 'symptoms',
    kinds: ['red-line-waits', 'red-line-approved'],
    byEditors: false,
    address: () => '/admin#red-lines',
    make: () => makeSymptom(payload),
    changes: [{ redLine: 'Call.' }, { redLine: 'Call at once.' }],
    approve: async () => ({ path: 'red-line', body: { text: 'Call at once.' } }),
  },
  {
    collection: 'danger-phrases',
    kinds: ['phrases-wait', 'phrases-approved'],
    byEditors: false,
    address: (id) => `/admin/collections/danger-phrases/${id}`,
    make: () => makeDangerPhrases(payload),
    changes: [
      { phrases: 'zqnose falls off', mustShow: 'zqnose falls off' },
      { phrases: 'zqear falls off', mustShow: 'zqear falls off' },
    ],
    approve: async (id) => ({
      path: 'approve',
      body: { digest: phraseDigest(await payload.findByID({ collection: 'danger-phrases', id })) },
    }),
  },
  {
    collection: 'passages',
    kinds: ['passage-waits', 'passage-approved'],
    byEditors: true,
    address: (id) => `/admin/collections/passages/${id}`,
    make: () => makePassage(payload),
    changes: [{ body: bodyOf('Call.') }, { body: bodyOf('Call at once.') }],
    approve: async (id) => ({
      path: 'approve',
      body: { digest: passageDigest((await payload.findByID({ collection: 'passages', id })).body) },
    }),
  },
]

it.each(cases)(
  'whoever may approve $collection is told of one that waits, and its writer once it is approved',
  async (one) => {
    const { collection, kinds, byEditors, address, make, changes, approve } = one
    const [waits, approved] = kinds
    const { id } = await make()
    const subject = { collection, id }
    const mailsBefore = (await queuedMails(payload, clinician.user.email)).length
    for (const body of [...changes, { title: undefined }]) {
      expect(
        (await rest(`/${collection}/${id}`, { method: 'PATCH', token: editor.token, body })).status,
      ).toBe(200)
    }
    expect(await toldOf(clinician, subject)).toEqual([waits])
    expect(await toldOf(other, subject)).toEqual(byEditors ? [waits] : [])
    expect([await toldOf(editor, subject), await toldOf(unchecked, subject)]).toEqual([[], []])
    const mails = (await queuedMails(payload, clinician.user.email)).slice(mailsBefore)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(`${address(id)}\n`)

    const { path, body } = await approve(id)
    const answer = await rest(`/${collection}/${id}/${path}`, {
      method: 'POST',
      token: clinician.token,
      body,
    })
    expect(answer.status).toBe(200)
    expect(await toldOf(editor, subject)).toEqual([approved])
    expect(await toldOf(clinician, subject)).toEqual([waits])
    expect((await queuedMails(payload, editor.user.email)).at(-1)?.text).toContain(
      `/admin/collections/${collection}/${id}`,
    )
  },
)

it('an entry ends with what it is about', async () => {
  const { id } = await makeSymptom(payload)
  const subject: Subject = { collection: 'symptoms', id }
  await rest(`/symptoms/${id}`, { method: 'PATCH', token: editor.token, body: { redLine: 'Call.' } })
  expect(await toldOf(clinician, subject)).toEqual(['red-line-waits'])
  await payload.delete({ collection: 'symptoms', id })
  expect(await toldOf(clinician, subject)).toEqual([])
})
