import { randomBytes } from 'node:crypto'
import type { Article } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import { rest } from '@/testing/payload'
import { marksOf, stampOfMarks } from '../../workflow/content-fields'
import { storedOf } from '../admin/send-save'
import type { FieldConflict } from '../field-conflict'
import { FormSaver } from '../form-saver'
import type { SaveAnswer, Stored, Values } from '../saver-ports'
import { SENT_DIGEST } from '../sent-digest'
import { completed, SHORT_ANSWER } from '../short-answer'

/** The fields that the writers of the tests write in: a text, an array, a group and the body. */
export const WRITTEN = ['summary', 'keyPoints', 'search', 'body'] as const
export type WrittenField = (typeof WRITTEN)[number]

type Block = Record<string, unknown> & { children?: unknown[] }
type Row = { id: string; point: string }
type Body = { root: Record<string, unknown> & { children: Block[] } }

/** The words of a value. Each is typed once: where it stands, it was not lost. */
export const wordsIn = (value: unknown): Set<string> =>
  new Set(JSON.stringify(value)?.match(/\bw\d+\b/g) ?? [])

export type Desk = {
  /** The next word that nobody typed before. */
  nextWord: () => string
  /** Words that a save stored. */
  acknowledged: Set<string>
  /** Words that somebody deleted or decided against. */
  removed: Set<string>
}

/**
 * One person's form of an article: the saver of the panel, on the REST API, with answers that arrive when the test
 * delivers them.
 */
export class Writer {
  readonly form: Values = {}
  private readonly saver: FormSaver
  private held: (() => void)[] = []
  private onTheWay: Promise<unknown> = Promise.resolve()
  private open: FieldConflict[] = []
  private seen: Stored
  private isInBody = false

  constructor(
    private readonly desk: Desk,
    private readonly article: number,
    private readonly token: string,
    begun: Stored,
  ) {
    for (const field of WRITTEN) this.form[field] = structuredClone(begun.values[field])
    this.seen = begun
    this.saver = new FormSaver(
      {
        read: () => structuredClone(this.form),
        put: (field, value) => {
          if (field === 'body' && this.isInBody) return false
          this.form[field] = structuredClone(value)
          return true
        },
        send: (changed, marks) => this.send(changed, marks),
        tell: ({ conflicts }) => {
          this.open = conflicts
        },
      },
      { ...begun, values: this.form },
    )
  }

  /** Writes a new word at the end of an existing text; in a new row or block where `isNew`. */
  type(field: WrittenField, at: number, isNew: boolean): void {
    const word = this.desk.nextWord()
    if (field === 'summary') this.form.summary = `${this.form.summary ?? ''} ${word}`
    else if (field === 'search') {
      const cells = this.form.search as { title?: string; description?: string } | undefined
      const cell = at % 2 === 0 ? 'title' : 'description'
      this.form.search = { ...cells, [cell]: `${cells?.[cell] ?? ''} ${word}` }
    } else if (field === 'keyPoints') {
      const rows = [...this.rows]
      const row = rows[at % rows.length]
      if (isNew || !row)
        rows.splice(at % (rows.length + 1), 0, { id: randomBytes(12).toString('hex'), point: word })
      else rows[rows.indexOf(row)] = { ...row, point: `${row.point} ${word}` }
      this.form.keyPoints = rows
    } else {
      const blocks = [...this.blocks]
      const block = blocks[at % blocks.length]
      const words = [...wordsIn(block)].join(' ')
      if (isNew || !block) blocks.splice(at % (blocks.length + 1), 0, paragraph(word) as Block)
      else blocks[blocks.indexOf(block)] = paragraph(`Block ${words} ${word}`) as Block
      this.blocks = blocks
    }
  }

  /** Deletes a row or block, with all that this person sees in it. */
  remove(field: 'keyPoints' | 'body', at: number): void {
    const items: unknown[] = field === 'body' ? this.blocks : this.rows
    if (items.length < 2) return
    const gone = items[at % items.length]
    for (const word of wordsIn(gone)) this.desk.removed.add(word)
    const rest = items.filter((item) => item !== gone)
    if (field === 'body') this.blocks = rest as Block[]
    else this.form.keyPoints = rest
  }

  /** Moves a block to the beginning. */
  move(at: number): void {
    const block = this.blocks[at % Math.max(1, this.blocks.length)]
    if (block) this.blocks = [block, ...this.blocks.filter((one) => one !== block)]
  }

  /** Goes into the body, or leaves it: it is not replaced under their hands. */
  enterOrLeave(): void {
    this.isInBody = !this.isInBody
    if (!this.isInBody) this.saver.adopt(this.seen)
  }

  save(): Promise<boolean> {
    return this.saver.flush()
  }

  /** Asks what others saved; the answer comes with the next delivery. */
  async look(): Promise<void> {
    if (this.saver.hasUnsaved()) return
    const reading = this.read()
    this.onTheWay = reading
    const stored = await reading
    this.held.push(() => {
      if (this.saver.hasUnsaved()) return
      this.seen = stored
      this.saver.adopt(stored)
    })
  }

  /** Until the server has answered the request that left last; its answer is not delivered yet. */
  async answered(): Promise<void> {
    await Promise.allSettled([this.onTheWay])
    await nextTurn()
  }

  /** Lets the answers arrive that are on their way; the last one first where `isSwapped`. */
  async deliver(isSwapped = false): Promise<void> {
    const arriving = this.held.splice(0)
    for (const arrive of isSwapped ? arriving.reverse() : arriving) arrive()
    await nextTurn()
  }

  get conflicts(): readonly FieldConflict[] {
    return this.open
  }

  /** Settles the first conflict. */
  async decide(by: 'mine' | 'theirs' | 'together'): Promise<void> {
    const [conflict] = this.open
    if (!conflict) return
    const { field, theirs } = conflict
    const mine = this.form[field]
    if (by === 'together') {
      const missing = [...wordsIn(theirs)].filter((word) => !wordsIn(mine).has(word))
      if (missing.length > 0) this.form[field] = withWords(field as WrittenField, mine, missing.join(' '))
    } else for (const word of wordsIn(by === 'mine' ? theirs : mine)) this.desk.removed.add(word)
    await this.saver.decide(field, by === 'theirs' ? 'theirs' : 'mine')
  }

  /** Leaves the body and saves until the server has everything, deciding each conflict for both. */
  async finish(): Promise<void> {
    if (this.isInBody) this.enterOrLeave()
    for (let round = 0; round < 20; round++) {
      const isSaved = await this.delivering(this.save())
      if (isSaved) return
      if (this.open.length > 0) await this.delivering(this.decide('together'))
    }
    throw new Error('The form is never saved.')
  }

  /** Looks once more, as an open form does every few seconds. */
  async lookAgain(): Promise<void> {
    await this.look()
    await this.deliver()
  }

  end(): void {
    this.saver.end()
  }

  /** Answers arrive at once while a request is waited for. */
  private async delivering<T>(request: Promise<T>): Promise<T> {
    let isDone = false
    const done = request.finally(() => {
      isDone = true
    })
    while (!isDone) {
      await this.deliver()
    }
    return done
  }

  private async send(changed: Values, marks: Readonly<Record<string, string>>): Promise<SaveAnswer> {
    const request = this.request(changed, marks)
    this.onTheWay = request
    const answer = await request
    await new Promise<void>((resolve) => this.held.push(resolve))
    return answer
  }

  private async request(changed: Values, marks: Readonly<Record<string, string>>): Promise<SaveAnswer> {
    const text = this.saver.startedFrom('body')
    const { status, body, headers } = await rest(
      `/articles/${this.article}?draft=true&autosave=true&depth=0`,
      {
        method: 'PATCH',
        body: { ...changed, contentDigest: stampOfMarks(marks), _status: 'draft' },
        token: this.token,
        headers: SHORT_ANSWER,
      },
    )
    const stored = body.doc ? storedOf(completed(body.doc as Article, changed, text)) : null
    if (status === 200 && stored) {
      this.seen = stored
      for (const word of wordsIn(changed)) this.desk.acknowledged.add(word)
      return { is: 'saved', stored, sentMarks: marksOf(headers.get(SENT_DIGEST) ?? '') ?? stored.marks }
    }
    const [error] = body.errors as {
      message: string
      data?: { conflicts: FieldConflict[]; contentDigest: string }
    }[]
    const marksNow = marksOf(error?.data?.contentDigest ?? '')
    if (status === 409 && error?.data && marksNow) {
      return { is: 'conflict', conflicts: error.data.conflicts, marks: marksNow }
    }
    throw new Error(`${status} ${JSON.stringify(body)}`)
  }

  private async read(): Promise<Stored> {
    const { body } = await rest(`/articles/${this.article}?draft=true&depth=0`, { token: this.token })
    const stored = storedOf(body as unknown as Article)
    if (!stored) throw new Error(JSON.stringify(body))
    return stored
  }

  private get rows(): Row[] {
    return (this.form.keyPoints as Row[] | null | undefined) ?? []
  }

  private get blocks(): Block[] {
    return (this.form.body as Body | null | undefined)?.root.children ?? []
  }

  private set blocks(children: Block[]) {
    const state = (this.form.body ?? root()) as unknown as Body
    this.form.body = { ...state, root: { ...state.root, children } }
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

function withWords(field: WrittenField, value: unknown, words: string): unknown {
  switch (field) {
    case 'summary':
      return `${value ?? ''} ${words}`
    case 'search': {
      const cells = value as { description?: string } | undefined
      return { ...cells, description: `${cells?.description ?? ''} ${words}` }
    }
    case 'keyPoints':
      return [...((value as Row[] | null) ?? []), { id: randomBytes(12).toString('hex'), point: words }]
    case 'body': {
      const state = value as Body
      return { ...state, root: { ...state.root, children: [...state.root.children, paragraph(words)] } }
    }
  }
}
