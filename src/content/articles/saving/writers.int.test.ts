import { sql } from '@payloadcms/db-postgres'
import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import type { Article } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import { makeArticle, makeAuthor, makeEveryRole, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { contentDigest } from '../workflow/content-digest'
import { storedOf } from './admin/send-save'
import { type Desk, WRITTEN, Writer, wordsIn } from './testing/writer'

/** `INTERLEAVINGS=1000` runs the long form; `SEED=…` repeats an earlier one. */
// biome-ignore lint/style/noProcessEnv: how this test is run, not a setting of the site.
const { INTERLEAVINGS: RUNS = 6, SEED = 20261127 } = process.env

let payload: Payload
let staff: Record<Role, Staff>
/** Writes nothing: whoever does may not approve it. */
let decider: Staff
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
  decider = await makeStaff(payload, 'editor')
})

const who = fc.nat(2)
const at = fc.nat(5)
const does = <T extends string>(...moves: T[]) => fc.constantFrom(...moves)
const steps = fc.array(
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({ does: does('type'), who, at, field: does(...WRITTEN), isNew: fc.boolean() }),
    },
    { weight: 8, arbitrary: fc.record({ does: does('save'), who }) },
    { weight: 6, arbitrary: fc.record({ does: does('deliver'), who, isSwapped: fc.boolean() }) },
    { weight: 6, arbitrary: fc.record({ does: does('answered'), who }) },
    { weight: 3, arbitrary: fc.record({ does: does('look', 'enter or leave'), who }) },
    { weight: 2, arbitrary: fc.record({ does: does('remove'), who, at, field: does('keyPoints', 'body') }) },
    { weight: 1, arbitrary: fc.record({ does: does('move'), who, at }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: does('decide'), who, by: does('mine', 'theirs', 'together') }),
    },
    { weight: 2, arbitrary: fc.record({ does: does('approve', 'publish', 'restore') }) },
  ),
  { minLength: 8, maxLength: 50 },
)

/** The long form takes its time. */
const timeout = 180_000 + 3000 * Number(RUNS)

it('whatever several people do to an article at once, no acknowledged word and no version is lost', {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 3 }), steps, async (people, all) => {
      let words = 0
      const desk: Desk = { nextWord: () => `w${words++}`, acknowledged: new Set(), removed: new Set() }
      const { id } = await makeArticle(payload, {
        authors: [author],
        _status: 'draft',
        summary: 'Begun.',
        body: root(paragraph('First.'), paragraph('Second.')) as unknown as Article['body'],
        keyPoints: [{ point: 'One' }, { point: 'Two' }],
      })
      const begun = await read(id)
      const accounts = [staff.author, staff.editor, staff.admin]
      const writers = accounts.slice(0, people).map(({ token }) => new Writer(desk, id, token, begun))
      const publisher = new Publisher(desk, id)
      const running: Promise<unknown>[] = []
      for (const step of all) {
        if (!('who' in step)) {
          running.push(publisher[step.does]())
          continue
        }
        const writer = writers[step.who % people] as Writer
        if (step.does === 'type') writer.type(step.field, step.at, step.isNew)
        else if (step.does === 'remove') writer.remove(step.field, step.at)
        else if (step.does === 'move') writer.move(step.at)
        else if (step.does === 'enter or leave') writer.enterOrLeave()
        else if (step.does === 'deliver') await writer.deliver(step.isSwapped)
        else if (step.does === 'answered') await writer.answered()
        else if (step.does === 'look') running.push(writer.look())
        else if (step.does === 'save') running.push(writer.save())
        else if (step.does === 'decide') running.push(writer.decide(step.by))
      }
      for (const writer of writers) await writer.finish()
      await Promise.all(running)
      for (let round = 0; round < 2; round++) for (const writer of writers) await writer.finish()
      for (const writer of writers) await writer.lookAgain()

      const newest = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
      const lost = (there: Set<string>, of: Iterable<string>) => [...of].filter((word) => !there.has(word))
      const standing = [...desk.acknowledged].filter((word) => !desk.removed.has(word))
      expect(lost(wordsIn(newest), standing)).toEqual([])
      expect(lost(await recoverable(id), desk.acknowledged)).toEqual([])
      for (const { form } of writers)
        for (const field of WRITTEN) expect(wordsIn(form[field])).toEqual(wordsIn(newest[field]))
      await publisher.check()
      for (const writer of writers) writer.end()
    }),
    { numRuns: Number(RUNS), seed: Number(SEED), endOnFailure: true },
  )
})

/** An administrator's and an editor's decisions, one after the other, between the saves of the others. */
class Publisher {
  private last: Promise<unknown> = Promise.resolve()
  private readonly approved: Article[] = []
  private isPublished = false
  private readonly versions = new Set<number>()

  constructor(
    private readonly desk: Desk,
    private readonly id: number,
  ) {}

  approve = () =>
    this.inOrder(async () => {
      const seen = await this.newest(staff.admin)
      const { status } = await this.post('approve', { reviewed: false, contentDigest: seen.contentDigest })
      expect([200, 409]).toContain(status)
      if (status === 200) this.approved.push(seen)
    })

  /** Publishes what an administrator has approved a moment ago. */
  publish = () => {
    void this.approve()
    return this.inOrder(async () => {
      const { contentDigest } = await this.newest(staff.editor)
      const { status } = await rest(`/articles/${this.id}`, {
        method: 'PATCH',
        body: { _status: 'published', contentDigest },
        token: staff.editor.token,
      })
      expect([200, 409]).toContain(status)
      this.isPublished ||= status === 200
    })
  }

  restore = () =>
    this.inOrder(async () => {
      const [version] = await this.stored()
      const { status } = await rest(`/articles/versions/${version}?draft=true`, {
        method: 'POST',
        token: staff.editor.token,
      })
      expect([200, 409]).toContain(status)
      // A restored version is meant to put words back.
      if (status === 200) for (const word of this.desk.acknowledged) this.desk.removed.add(word)
    })

  /** What is public is what somebody approved, and every version is there, one of them the newest. */
  async check(): Promise<void> {
    await this.last
    const { rows } = await (await connectionOf(payload)).execute(sql`
      select id, latest from _articles_v where parent_id = ${this.id}`)
    const ids = new Set(rows.map(({ id }) => id))
    expect([...this.versions].filter((version) => !ids.has(version))).toEqual([])
    expect(rows.filter(({ latest }) => latest)).toHaveLength(1)
    const stored = await payload.findByID({ collection: 'articles', id: this.id, depth: 0 })
    expect(stored._status).toBe(this.isPublished ? 'published' : 'draft')
    if (!this.isPublished) return
    // The first publication dates it.
    const { publishedAt } = stored
    const approved = this.approved.map((seen) =>
      contentDigest({ ...seen, publishedAt: seen.publishedAt ?? publishedAt }),
    )
    expect(approved).toContain(contentDigest({ ...stored }))
  }

  private inOrder(work: () => Promise<void>): Promise<void> {
    const next = this.last.then(work).then(async () => {
      for (const version of await this.stored()) this.versions.add(version)
    })
    this.last = next
    return next
  }

  private async newest(by: Staff): Promise<Article> {
    const { body } = await rest(`/articles/${this.id}?draft=true&depth=0`, { token: by.token })
    return body as unknown as Article
  }

  private post = (move: string, body: object) =>
    rest(`/articles/${this.id}/${move}`, { method: 'POST', body, token: decider.token })

  /** The versions that stay: an automatic save goes on in its own. */
  private async stored(): Promise<number[]> {
    const { rows } = await (await connectionOf(payload)).execute(sql`
      select id from _articles_v where parent_id = ${this.id} and autosave is not true order by id`)
    return rows.map(({ id }) => Number(id))
  }
}

async function read(id: number) {
  const { body } = await rest(`/articles/${id}?draft=true&depth=0`, { token: staff.editor.token })
  const stored = storedOf(body as unknown as Article)
  if (!stored) throw new Error(JSON.stringify(body))
  return stored
}

/** Every word that can be brought back: what each save of the week stored. */
async function recoverable(id: number): Promise<Set<string>> {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select value from saved_fields where article_id = ${id}`)
  return wordsIn(rows)
}
