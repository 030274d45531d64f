/** A save starts this long after the last change … */
const REST_MS = 1000
/** … and at the latest this long after the first one that is not saved. */
const LONGEST_MS = 4000
/** What was refused for none of its fields, for example because the database was away, is sent again after this long. */
const AGAIN_MS = 10_000

/** When a form saves by itself. */
export class SaveTimer {
  private timer: ReturnType<typeof setTimeout> | undefined
  private firstUnsaved: number | null = null
  private isEnded = false

  /** @param save `isAsked`: also what was refused as it is */
  constructor(private readonly save: (isAsked: boolean) => void) {}

  /** The form was changed. */
  afterChange(): void {
    const now = Date.now()
    this.firstUnsaved ??= now
    this.start(Math.min(REST_MS, this.firstUnsaved + LONGEST_MS - now), false)
  }

  afterFailure(): void {
    this.start(AGAIN_MS, true)
  }

  /** Everything that was changed until now is being saved. */
  begin(): void {
    this.firstUnsaved = null
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  end(): void {
    this.isEnded = true
    this.stop()
  }

  private start(ms: number, isAsked: boolean): void {
    this.stop()
    if (!this.isEnded) this.timer = setTimeout(() => this.save(isAsked), ms)
  }
}
