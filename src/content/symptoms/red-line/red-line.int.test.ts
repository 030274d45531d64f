import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { findRedLines } from '@/desk/dashboard/find-red-lines'
import { findBodyRegion } from '@/finding/body-map/find-body-regions'
import { searchArticles } from '@/finding/search/search-articles'
import type { Symptom } from '@/payload-types'
import { makeAuthor, makeEveryRole, makeStaff, makeSymptom, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { findSymptom } from '../find-symptom'

let payload: Payload
let editor: Staff
let clinician: Staff
let moderator: Staff
let unchecked: Staff

const checked = {
  credentials: [{ abbreviation: 'MD', title: 'Doctor of Medicine' }],
  credentialsCheckedOn: '2026-01-02T00:00:00.000Z',
}

beforeAll(async () => {
  payload = await testPayload()
  const profile = await makeAuthor(payload, checked)
  const editorProfile = await makeAuthor(payload, checked)
  const staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
  moderator = staff.moderator
  unchecked = staff.author
  editor = await makeStaff(payload, 'editor', editorProfile.id)
  clinician = await makeStaff(payload, 'author', profile.id)
})

/** A name that no other test uses. */
const word = () => `qu${`${randomUUID()}${randomUUID()}`.replace(/[^abcdf]/g, '')}`.slice(0, 14)
const write = ({ id }: Symptom, redLine: string | null) =>
  rest(`/symptoms/${id}`, { method: 'PATCH', token: editor.token, body: { redLine } })
const approve = ({ token }: Staff, { id }: Symptom, text: string) =>
  rest(`/symptoms/${id}/red-line`, { method: 'POST', token, body: { text } })
/** What the symptom's own page, its place on the body and a search for its name say. */
async function shown({ slug, plainName }: Symptom): Promise<(string | undefined)[]> {
  const asked = { system: null, page: 1 }
  return [
    (await findSymptom(payload, slug))?.view.redLine?.text,
    (await findBodyRegion(payload, 'feet'))?.view.redLines.find((line) => line.slug === slug)?.text,
    (await searchArticles(payload, { query: `Bad ${plainName}?`, ...asked })).redLines[0]?.text,
  ]
}
const none = [undefined, undefined, undefined]
const all = (text: string) => [text, text, text]

describe('a red line', () => {
  it('is shown as a clinician approved it, until a changed one is approved or it is taken out', async () => {
    const symptom = await makeSymptom(payload, { plainName: `Pain of ${word()}`, bodyRegions: ['feet'] })
    expect((await write(symptom, 'Call {emergencyNumber} if it hurts.')).status).toBe(200)
    expect(await shown(symptom)).toEqual(none)
    expect((await approve(clinician, symptom, 'Call {emergencyNumber} if it itches.')).status).toBe(409)
    expect((await approve(clinician, symptom, 'Call {emergencyNumber} if it hurts.')).status).toBe(200)
    expect(await shown(symptom)).toEqual(all('Call {emergencyNumber} if it hurts.'))
    expect((await findSymptom(payload, symptom.slug))?.view.redLine?.by).toMatch(/^Dana Tester .*, MD$/)

    await write(symptom, 'Call {emergencyNumber} at once.')
    expect(await shown(symptom)).toEqual(all('Call {emergencyNumber} if it hurts.'))
    await approve(clinician, symptom, 'Call {emergencyNumber} at once.')
    expect(await shown(symptom)).toEqual(all('Call {emergencyNumber} at once.'))

    await write(symptom, null)
    expect(await shown(symptom)).toEqual(none)
    await write(symptom, 'Call {emergencyNumber} at once.')
    expect(await shown(symptom)).toEqual(none)
  })

  it('is approved by clinicians alone, and by none who wrote it', async () => {
    const symptom = await makeSymptom(payload)
    await write(symptom, 'Call.')
    for (const someone of [moderator, unchecked, editor]) {
      expect((await approve(someone, symptom, 'Call.')).status, someone.user.role).toBe(403)
    }
    const forged = { redLineApproval: { text: 'Call.', by: 'Me', on: new Date().toISOString() } }
    await rest(`/symptoms/${symptom.id}`, { method: 'PATCH', token: editor.token, body: forged })
    expect(await shown(symptom)).toEqual(none)
    expect(
      (await rest(`/symptoms/${symptom.id}/red-line`, { method: 'POST', body: { text: 'Call.' } })).status,
    ).toBe(403)
    expect((await approve(clinician, symptom, 'Call.')).status).toBe(200)
    const { body } = await rest(`/symptoms/${symptom.id}`, { token: editor.token })
    expect(body).not.toHaveProperty('redLineWriter')
  })

  it('that waits is on the dashboard of clinicians and editors, and in the audit log with its approval', async () => {
    const symptom = await makeSymptom(payload)
    await write(symptom, 'Call now.')
    const waits = async ({ user }: Staff) => {
      const found = await findRedLines(await createLocalReq({ user }, payload))
      const line = found?.lines.find(({ id }) => id === symptom.id)
      return line && { isOwn: line.isOwn, mayApprove: found?.mayApprove }
    }
    expect(await waits(clinician)).toEqual({ isOwn: false, mayApprove: true })
    expect(await waits(editor)).toEqual({ isOwn: true, mayApprove: true })
    expect([await waits(moderator), await waits(unchecked)]).toEqual([undefined, undefined])
    await approve(clinician, symptom, 'Call now.')
    expect(await waits(clinician)).toBeUndefined()
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ target: { equals: 'symptoms' } }, { targetId: { equals: symptom.id } }] },
      sort: 'id',
    })
    expect(docs.map(({ action, actorId, details }) => ({ action, actorId, details }))).toEqual([
      {
        action: 'change',
        actorId: editor.user.id,
        details: { redLine: { from: null, to: 'Call now.' } },
      },
      { action: 'approve', actorId: clinician.user.id, details: { redLine: 'Call now.' } },
    ])
  })
})

it('a search that only comes near a symptom does not show its red line', async () => {
  const [own, other] = [word(), word()]
  const line = { text: 'Call.', by: 'A', on: new Date().toISOString() }
  await makeSymptom(payload, {
    plainName: own,
    names: [{ text: other, kind: 'related' }],
    redLine: 'Call.',
    redLineApproval: line,
  })
  const ofQuery = async (query: string) =>
    (await searchArticles(payload, { query, system: null, page: 1 })).redLines.length
  expect([await ofQuery(own), await ofQuery(other)]).toEqual([1, 0])
})
