import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chooseWronglyHeld } from '@/community/moderation/choose-wrongly-held'
import { erasePrivateData } from '@/community/privacy/erase-private-data'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { keepWorking } from '@/jobs/keep-working'
import { chores } from '@/scripts/worker-chores'
import { makeArticle, makeAuthor, makeComment, makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { articleGroups } from '../checks/testing/groups/article'
import { type GroupText, textsOf } from '../checks/testing/groups/texts-of'
import { textDigest } from '../text-digest'
import { findModel, findWronglyHeld, learnedOf } from './find-model'
import { noteDecision } from './note-decision'
import { trainWhenDue } from './train-when-due'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''
const texts = textsOf(articleGroups.slice(0, 2), 'long')
const some = (isSpam: boolean) => texts.filter((one) => one.isSpam === isSpam).slice(0, 25)

let payload: Payload
let worker: pg.Client
let article: number

beforeAll(async () => {
  payload = await testPayload()
  worker = new pg.Client({ connectionString: databaseUrl })
  await worker.connect()
  article = (await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })).id
})

beforeEach(async () => {
  await worker.query('truncate learned_comments, spam_models')
  await worker.query('update spam_check set wrongly_held = null')
})

/** The model trained here would affect other tests' comments. */
afterAll(async () => {
  await worker.query('truncate learned_comments, spam_models')
  await worker.query('update spam_check set wrongly_held = null')
  await worker.query('delete from comments where article_id = $1', [article])
  await worker.end()
})

async function decide({ text, isSpam }: GroupText): Promise<number> {
  const status = isSpam ? 'spam' : 'approved'
  const { id } = await makeComment(payload, article, { text, status, textDigest: textDigest(text) })
  await runInTransaction(payload, (req) => noteDecision(req, id, isSpam))
  return id
}
async function decideAll(all: GroupText[]): Promise<number[]> {
  const ids = []
  for (const one of all) ids.push(await decide(one))
  return ids
}
const judged = async (text: string) =>
  learnedOf(payload, text, await findModel(payload), await findWronglyHeld(payload))
const letRest = () =>
  worker.query("update learned_comments set decided_at = decided_at - interval '1 minute'")
const learn = (isWanted = () => true) => trainWhenDue(worker, isWanted)
const models = async () => (await worker.query('select spam, honest, mark from spam_models order by id')).rows

describe('the learned check', () => {
  it('begins with enough different comments of both kinds, and waits until moderators pause', async () => {
    await decideAll([...some(false), ...some(true).slice(0, 19)])
    await decideAll(Array.from({ length: 9 }, () => some(true)[0] as GroupText))
    await letRest()
    expect(await learn()).toBe(false)
    expect(await judged(some(true)[0]?.text ?? '')).toBeNull()
    await decideAll(some(true).slice(19))
    expect(await learn()).toBe(true)
    expect(await models()).toMatchObject([{ spam: 25, honest: 25 }])
    expect(await learn()).toBe(false)
    await decide(texts.filter(({ isSpam }) => isSpam)[30] as GroupText)
    expect(await learn()).toBe(false)
    await letRest()
    expect(await learn()).toBe(true)
  })

  it('leaves nothing behind when it is cut off, and begins again', async () => {
    await decideAll([...some(false), ...some(true)])
    await letRest()
    let asked = 0
    expect(await learn(() => ++asked < 3)).toBe(false)
    expect(asked).toBe(3)
    expect(await models()).toEqual([])
    expect(await learn()).toBe(true)
    expect(await models()).toHaveLength(1)
  })

  it('forgets with the comment, and after a changed mind', async () => {
    const ids = await decideAll([...some(false), ...some(true), ...texts.slice(60, 62)])
    await letRest()
    await learn()
    const known = async (id: number) =>
      (await worker.query('select 1 from learned_comments where comment_id = $1', [id])).rowCount
    const [first = 0] = ids
    await runInTransaction(payload, (req) => noteDecision(req, first, true))
    await letRest()
    expect(await learn()).toBe(true)
    await worker.query("update comments set text = '–' where id = $1", [first])
    await erasePrivateData(worker)
    expect(await known(first)).toBe(0)
    expect(await learn()).toBe(true)
    expect(await models()).toHaveLength(2)
    // Only weights are stored: no text, no words.
    const { rows } = await worker.query(
      "select column_name from information_schema.columns where table_name = 'spam_models' and data_type like '%text%'",
    )
    expect(rows).toEqual([{ column_name: 'mark' }])
  })

  it('is taught by the worker, which goes on with its jobs meanwhile', async () => {
    await decideAll([...some(false), ...some(true)])
    await letRest()
    const site = keepWorking({ databaseUrl, load: async () => payload, chores, everyMs: 30 })
    await expect.poll(models, { timeout: 40_000 }).toHaveLength(1)
    await site.stop()
    const spam = texts.filter(({ isSpam }) => isSpam)[40]?.text ?? ''
    expect(await judged(spam)).toMatchObject({ ofHonest: expect.any(Number) })
  })

  it('holds as much as moderators choose, which is written down', async () => {
    await decideAll([...some(false), ...some(true)])
    await letRest()
    await learn()
    const { user } = await makeStaff(payload, 'moderator')
    await runInTransaction(payload, (req) => chooseWronglyHeld(req, 0.05), user as never)
    expect(await findWronglyHeld(payload)).toBe(0.05)
    const model = await findModel(payload)
    const shares = model?.curve.points.map(({ caught }) => caught) ?? []
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    await runInTransaction(payload, (req) => chooseWronglyHeld(req, null), user as never)
    // With the default threshold it still classifies.
    expect(await judged(some(true)[0]?.text ?? '')).toMatchObject({
      ofHonest: expect.any(Number),
    })
    await runInTransaction(payload, (req) => chooseWronglyHeld(req, 0), user as never)
    expect(await judged(some(true)[0]?.text ?? '')).toBeNull()
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(
      sql`select actor_name, details from audit_log where title = 'Learned spam check' and actor_id = ${user.id} order by id`,
    )
    expect(rows).toMatchObject([
      { actor_name: user.name, details: { wronglyHeld: { from: null, to: 0.05 } } },
      { details: { wronglyHeld: { from: 0.05, to: null } } },
      { details: { wronglyHeld: { from: null, to: 0 } } },
    ])
  })
})
