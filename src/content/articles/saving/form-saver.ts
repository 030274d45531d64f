import type { FieldConflict } from './field-conflict'
import { mergeField, sameValue } from './merge-field'
import type { Marks, SaverPorts, SaverState, Stored, Unsent, Values } from './saver-ports'

/** A save starts this long after the last change … */
const REST_MS = 1000
/** … and at the latest this long after the first one that is not saved. */
const LONGEST_MS = 4000

/**
 * Saves a form while somebody writes in it, one request at a time. Only fields that were changed are sent, each with
 * the version that it started from. An answer changes only what was not touched since its request left: a field that
 * was is merged, or keeps its base until the next save decides.
 */
export class FormSaver {
  private known: Values
  private marks: Marks
  private conflicts: FieldConflict[] = []
  private decided: Marks = {}
  private running: Promise<boolean> | null = null
  private underWay: Values = {}
  private timer: ReturnType<typeof setTimeout> | undefined
  private firstUnsaved: number | null = null
  private savedAt: number | null = null
  private storedAt: number

  /** @param begun what the form began with */
  constructor(
    private readonly ports: SaverPorts,
    begun: Stored,
  ) {
    this.known = { ...begun.values }
    this.marks = { ...begun.marks }
    this.storedAt = begun.at
  }

  /** Call it after every change of the form. */
  touch(): void {
    if (this.changed().length === 0) return
    const now = Date.now()
    this.firstUnsaved ??= now
    if (!this.running) this.tell('unsaved')
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), Math.min(REST_MS, this.firstUnsaved + LONGEST_MS - now))
  }

  /**
   * Saves now what is not saved yet.
   *
   * @returns whether the server has all that the form says
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    // What was typed since the running save left belongs to the next one.
    while (this.running) await this.running
    this.running = this.save().finally(() => {
      this.running = null
    })
    const isSaved = await this.running
    if (isSaved && this.changed().length > 0) this.touch()
    return isSaved && this.conflicts.length === 0
  }

  /**
   * Sends now what is not saved yet, without waiting for a save that is under way: the page may close before that is
   * answered. Where the page stays, the saves after it find nothing new in this one.
   */
  leave(): void {
    if (!this.running) void this.flush()
    else if (this.typedSince().length > 0)
      void this.ports.send(this.take(this.typedSince()), this.marks, this.underWay)
  }

  /** What is sent while the page closes, with what is on its way already. */
  leaving(): unknown {
    const since = this.typedSince()
    return [this.underWay, since.length > 0 && [this.take(since), this.underWay]]
  }

  /** Takes over what the server has, for example after another request wrote into the article. */
  adopt(stored: Stored): void {
    // Whoever asked earlier may answer later; what was saved since is not put back.
    if (!this.running && stored.at >= this.storedAt) this.takeOver(stored, {}, {})
  }

  /** Whether there are words that the server does not have. */
  hasUnsaved(): boolean {
    return this.running !== null || this.conflicts.length > 0 || this.changed().length > 0
  }

  /** What the server does not have, as far as this form knows. */
  unsent(values: Values = this.ports.read()): Unsent {
    const fields = Object.keys(this.known).filter((one) => !sameValue(one, values[one], this.known[one]))
    return Object.fromEntries(
      fields.map((field) => {
        const words = { value: values[field], base: this.known[field], mark: this.marks[field] ?? '' }
        return [field, field in this.underWay ? { ...words, sent: this.underWay[field] } : words]
      }),
    )
  }

  /**
   * Puts words into the form that were never saved. They start from what they were typed over, so that the server
   * merges them with what was saved since, or reports a conflict.
   *
   * @returns whether they are in the form now: not while it has other unsaved changes
   */
  async bringBack(words: Unsent): Promise<boolean> {
    await this.flush()
    const isResting = this.conflicts.some(({ field }) => field in words)
    if (isResting || this.changed().length > 0) return false
    for (const [field, { value, base, mark, sent }] of Object.entries(words)) {
      if (!(field in this.known) || !this.ports.put(field, value, true)) continue
      if (sent !== undefined && sameValue(field, sent, this.known[field])) continue
      this.known[field] = base
      this.marks[field] = mark
    }
    void this.flush()
    return true
  }

  /** Puts earlier words into the form, as if they were typed now. */
  async putBack(field: string, value: unknown): Promise<void> {
    // What stands there is saved first, so that it can be brought back in turn.
    await this.flush()
    this.ports.put(field, value, true)
    await this.flush()
  }

  /** Settles a conflict: with the words of the form, whatever they are by now, or with the stored ones. */
  async decide(field: string, by: 'mine' | 'theirs'): Promise<void> {
    const conflict = this.conflicts.find((one) => one.field === field)
    const mark = this.decided[field]
    if (!conflict || mark === undefined) return
    this.conflicts = this.conflicts.filter((one) => one !== conflict)
    if (by === 'theirs') this.ports.put(field, conflict.theirs, true)
    this.known[field] = conflict.theirs
    this.marks[field] = mark
    await this.flush()
  }

  end(): void {
    clearTimeout(this.timer)
  }

  private changed(): string[] {
    const values = this.ports.read()
    const resting = new Set(this.conflicts.map(({ field }) => field))
    return Object.keys(this.known).filter(
      (field) => !resting.has(field) && !sameValue(field, values[field], this.known[field]),
    )
  }

  private take(fields: readonly string[]): Values {
    const values = this.ports.read()
    return Object.fromEntries(fields.map((field) => [field, values[field]]))
  }

  /** The changed fields that the save under way lacks, or has older words of. */
  private typedSince(): string[] {
    const values = this.ports.read()
    return this.changed().filter(
      (field) => !(field in this.underWay) || !sameValue(field, values[field], this.underWay[field]),
    )
  }

  private async save(): Promise<boolean> {
    const fields = this.changed()
    this.firstUnsaved = null
    if (fields.length === 0) {
      this.tell('saved')
      return true
    }
    const sent = this.take(fields)
    this.tell('saving')
    this.underWay = sent
    const answer = await this.ports.send(sent, this.marks)
    this.underWay = {}
    switch (answer.is) {
      case 'saved':
        this.savedAt = answer.stored.at
        this.takeOver(answer.stored, sent, answer.sentMarks)
        this.tell(this.changed().length > 0 ? 'unsaved' : 'saved')
        return true
      case 'conflict':
        for (const conflict of answer.conflicts) this.meet(conflict, answer.marks[conflict.field] ?? '')
        // Nothing of a refused save is stored; the other fields have no part in the conflict.
        return answer.conflicts.length > 0 ? this.save() : false
      case 'refused':
        this.tell('refused', answer.message)
        return false
    }
  }

  /** @param mark of the stored words */
  private meet(conflict: FieldConflict, mark: string): void {
    const { field, theirs } = conflict
    // The form’s own later words, sent while it was left and stored first, or the same words by somebody else.
    if (sameValue(field, this.ports.read()[field], theirs)) {
      this.known[field] = theirs
      this.marks[field] = mark
      return
    }
    this.decided[field] = mark
    this.conflicts = [...this.conflicts, conflict]
  }

  private takeOver({ values, marks, at }: Stored, sent: Values, sentMarks: Marks): void {
    this.storedAt = at
    const form = this.ports.read()
    for (const field of Object.keys(this.known)) {
      if (!(field in values) || this.conflicts.some((one) => one.field === field)) continue
      const before = field in sent ? sent[field] : this.known[field]
      const [now, server] = [form[field], values[field]]
      const result = sameValue(field, server, before)
        ? { value: now }
        : mergeField(field, before, now, server)
      const isTaken = result && (sameValue(field, result.value, now) || this.ports.put(field, result.value))
      if (isTaken) {
        this.known[field] = server
        this.marks[field] = marks[field] ?? ''
      } else if (field in sent) {
        // The form goes on from what it sent; the server merges the next save with what it has.
        this.known[field] = before
        this.marks[field] = sentMarks[field] ?? ''
      }
    }
  }

  private tell(is: SaverState['is'], message: string | null = null): void {
    this.ports.tell({ is, savedAt: this.savedAt, message, conflicts: this.conflicts })
  }
}
