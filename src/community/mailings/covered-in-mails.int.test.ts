import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type SendEmailOptions } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { coverWords, findCovered } from '@/community/moderation/cover-words'
import { findPersonalData } from '@/community/privacy/find-personal-data'
import { connectionOf } from '@/db/connection'
import { makeArticle, makeAuthor, makeComment, makeSubscription, makeUser } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { mailAuthors } from './mail-authors'
import { tellAboutComments } from './tell-about-comments'
import { pretendMailServer, queuedMails, tellEarlierComments } from './testing/queued-mails'

const SECRET = 'Bernadette Quill & Sons'
const TEXT = `My doctor ${SECRET} said so.`

let payload: Payload
let moderator: Awaited<ReturnType<typeof makeUser>>
let stopPretending: () => void

beforeAll(async () => {
  payload = await testPayload()
  moderator = await makeUser(payload, 'moderator')
  stopPretending = pretendMailServer()
  await tellEarlierComments(payload)
})
afterAll(() => stopPretending())

let reader: string
let author: string
let reply: number
beforeEach(async () => {
  const profile = await makeAuthor(payload)
  author = (await makeUser(payload, 'author', profile.id)).email
  const article = (await makeArticle(payload, { authors: [profile.id] })).id
  const first = await makeComment(payload, article, { status: 'approved', text: 'A question' })
  reader = `r-${randomUUID()}@example.org`
  await makeSubscription(payload, first.id, { email: reader, confirmedAt: new Date().toISOString() })
  reply = (await makeComment(payload, article, { parent: first.id, text: TEXT, status: 'approved' })).id
})

const tell = async () => {
  await tellAboutComments(payload)
  await mailAuthors(payload)
}

async function cover(): Promise<void> {
  const req = await createLocalReq({ user: { ...moderator, collection: 'users' } }, payload)
  const from = TEXT.indexOf(SECRET)
  const { contentDigest } = await findCovered(req, reply)
  await coverWords(req, reply, { covers: [{ from, to: from + SECRET.length }], contentDigest })
}

/** The mail to this address as it leaves. */
async function sentTo(address: string): Promise<SendEmailOptions | undefined> {
  const send = vi.spyOn(payload, 'sendEmail').mockResolvedValue(undefined)
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select id from payload_jobs where task_slug = 'sendQueuedMail' and input->>'to' = ${address}`)
  await payload.jobs.runByID({ id: Number(rows[0]?.id) })
  const [mail] = send.mock.lastCall ?? []
  send.mockRestore()
  return mail
}

const AS_READERS_SEE = 'Robin: “My doctor [removed by a moderator] said so.”'

it('says in words where the bars of covered words stand', async () => {
  await cover()
  await tell()
  for (const address of [reader, author]) {
    const [mail] = await queuedMails(payload, address)
    expect(mail?.text).toContain(`\n\n${AS_READERS_SEE}\n\n`)
    expect(mail?.html).toContain(`<p dir="auto">${AS_READERS_SEE}</p>`)
  }
})

it('covers words in a mail that waited when a moderator covered them', async () => {
  await tell()
  for (const address of [reader, author]) {
    expect((await queuedMails(payload, address))[0]?.text).toContain(SECRET)
  }
  await cover()
  for (const address of [reader, author]) {
    const mail = await sentTo(address)
    expect(mail?.text).toContain(`\n\n${AS_READERS_SEE}\n\n`)
    expect(mail?.html).toContain(`<p dir="auto">${AS_READERS_SEE}</p>`)
    expect(JSON.stringify(mail)).not.toContain('Quill')
    expect(mail).not.toHaveProperty('quotes')
  }
})

it('covers words in a mail that waits and is exported for its reader', async () => {
  await tell()
  await cover()
  const req = await createLocalReq({ user: { ...moderator, collection: 'users' } }, payload)
  const { waitingMails } = await findPersonalData(req, reader)
  expect(waitingMails).toMatchObject([{ text: expect.stringContaining(`\n\n${AS_READERS_SEE}\n\n`) }])
  expect(JSON.stringify(waitingMails)).not.toContain('Quill')
})

it('quotes nothing of a comment that is not public any more when the mail leaves', async () => {
  await tell()
  await payload.update({ collection: 'comments', id: reply, data: { status: 'rejected' } })
  const mail = await sentTo(reader)
  expect(mail?.text).toContain('\n\n[removed by a moderator]\n\n')
  expect(JSON.stringify(mail)).not.toContain('Quill')
})

it('sends a mail with other words as they were queued', async () => {
  await tell()
  expect((await sentTo(reader))?.text).toContain(`\n\nRobin: “${TEXT}”\n\n`)
})
