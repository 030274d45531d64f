import type { FieldConflict } from './field-conflict'
import { type Handed, takenFrom } from './hand-over'
import { mergeField, sameValue } from './merge-field'
import { type Refusal, refusalOf, stillRefused, withoutFields, worthSending } from './refusal'
import { SaveTimer } from './save-timer'
import type { Marks, SaverPorts, SaverState, Stored, Unsent, Values } from './saver-ports'
import { unsentWords } from './unsent-words'

const NONE: readonly string[] = []

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
  private before: FormSaver | null = null
  private savedAt: number | null = null
  private refusal: Refusal | null = null
  private readonly timer = new SaveTimer((isAsked) => void this.flush(isAsked))
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

  /**
   * Goes on from the saver of a form that this one was mounted in place of. A save of that one may be under way, and
   * this one may have begun with what was stored before it: it sends nothing until that is done, or the server would
   * take the words of one person for those of two.
   */
  follow(before: FormSaver, done: Promise<unknown>): void {
    if (!before.running && before.storedAt <= this.storedAt) return
    const began = before.ports.read()
    this.before = before
    const following = done.then(
      () => this.goOn(before.hand(), began),
      () => undefined,
    )
    this.running = following.then(() => {
      this.before = null
      this.running = null
      this.touch()
      return true
    })
  }

  /** Call it after every change of the form. */
  touch(): void {
    if (this.forgetTakenBack() && !this.running) this.tellResult()
    if (this.toSend().length === 0) return
    if (!this.running) this.tell('unsaved')
    this.timer.afterChange()
  }

  /**
   * Saves now what is not saved yet.
   *
   * @param isAsked also what was refused as it is
   * @returns whether the server has all that the form says
   */
  async flush(isAsked = true): Promise<boolean> {
    this.timer.stop()
    // What was typed since the running save left belongs to the next one.
    while (this.running) await this.running
    this.running = this.save(isAsked).finally(() => {
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
    // What is refused as it is would take the other fields with it.
    if (!this.running) void this.flush(!this.refusal?.isNamed)
    else if (this.typedSince().length > 0)
      void this.ports.send(this.take(this.typedSince()), this.marks, this.onTheWay)
  }

  /** What is sent while the page closes, with what is on its way already. */
  leaving(): unknown {
    const since = this.typedSince()
    return [this.onTheWay, since.length > 0 && [this.take(since), this.onTheWay]]
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

  /** What the words of a field were typed over: the base that is sent with them. */
  startedFrom = (field: string): unknown => this.known[field]

  /** What the server does not have, as far as this form knows. */
  unsent(values: Values = this.ports.read()): Unsent {
    return unsentWords(values, this.known, this.marks, this.underWay)
  }

  /**
   * Puts words into the form that were never saved. They start from what they were typed over, so that the server
   * merges them with what was saved since, or reports a conflict.
   *
   * @returns whether they are in the form now: not while it has other unsaved changes
   */
  async bringBack(words: Unsent): Promise<boolean> {
    await this.flush()
    if (Object.keys(words).some(this.isInConflict) || this.changed().length > 0) return false
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

  private hand(): Handed {
    const { known, marks, storedAt } = this
    return { form: this.ports.read(), known, marks, storedAt }
  }

  private goOn(before: Handed, began: Values): void {
    const form = this.ports.read()
    for (const { field, value, known, mark } of takenFrom(before, began, this.known, form)) {
      if (!sameValue(field, value, form[field]) && !this.ports.put(field, value)) continue
      this.known[field] = known
      this.marks[field] = mark
    }
    this.storedAt = Math.max(this.storedAt, before.storedAt)
  }

  end = (): void => this.timer.end()

  private get onTheWay(): Values {
    return this.before?.onTheWay ?? this.underWay
  }

  private isInConflict = (field: string) => this.conflicts.some((one) => one.field === field)

  private changed(): string[] {
    const values = this.ports.read()
    const isChanged = (field: string) => !sameValue(field, values[field], this.known[field])
    return Object.keys(this.known).filter((field) => !this.isInConflict(field) && isChanged(field))
  }

  private take(fields: readonly string[]): Values {
    const values = this.ports.read()
    return Object.fromEntries(fields.map((field) => [field, values[field]]))
  }

  private toSend(): string[] {
    return worthSending(this.refusal, this.changed(), this.ports.read())
  }

  /** What a save that is under way lacks, or has older words of. */
  private typedSince(): string[] {
    const values = this.ports.read()
    const open = this.refusal?.isNamed ? this.toSend() : this.changed()
    return open.filter(
      (field) => !(field in this.onTheWay) || !sameValue(field, values[field], this.onTheWay[field]),
    )
  }

  /** @returns whether something that was refused stands there no longer */
  private forgetTakenBack(): boolean {
    const before = this.refusal
    this.refusal = before && stillRefused(before, this.changed())
    return before !== this.refusal
  }

  private async save(isAsked: boolean): Promise<boolean> {
    this.forgetTakenBack()
    const fields = isAsked ? this.changed() : this.toSend()
    this.timer.begin()
    if (fields.length === 0) return this.tellResult()
    const sent = this.take(fields)
    this.tell('saving')
    this.underWay = sent
    const answer = await this.ports.send(sent, this.marks)
    this.underWay = {}
    switch (answer.is) {
      case 'saved':
        this.savedAt = answer.stored.at
        this.refusal = withoutFields(this.refusal, fields)
        this.takeOver(answer.stored, sent, answer.sentMarks)
        return this.tellResult()
      case 'conflict':
        for (const conflict of answer.conflicts) this.meet(conflict, answer.marks[conflict.field] ?? '')
        this.refusal = withoutFields(this.refusal, fields)
        // Nothing of a refused save is stored; the other fields have no part in the conflict.
        return answer.conflicts.length > 0 ? this.save(isAsked) : false
      case 'refused':
        this.refusal = refusalOf(answer, sent, this.refusal)
        if (!this.refusal.isNamed) this.timer.afterFailure()
        else if (this.toSend().length > 0) return this.save(false)
        return this.tellResult()
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

  /** @returns whether nothing was refused */
  private tellResult(): boolean {
    this.tell(this.refusal ? 'refused' : this.changed().length > 0 ? 'unsaved' : 'saved')
    return this.refusal === null
  }

  private takeOver({ values, marks, at }: Stored, sent: Values, sentMarks: Marks): void {
    this.storedAt = at
    const form = this.ports.read()
    for (const field of Object.keys(this.known)) {
      if (!(field in values) || this.isInConflict(field)) continue
      const before = field in sent ? sent[field] : this.known[field]
      const [now, server] = [form[field], values[field]]
      const result = mergeField(field, before, now, server)
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

  private tell(is: SaverState['is']): void {
    const { savedAt, refusal, conflicts } = this
    const message = is === 'refused' && refusal ? refusal.message : null
    this.ports.tell({ is, savedAt, message, refused: refusal?.paths ?? NONE, conflicts })
  }
}
