import type { Unsent } from './saver-ports'

export type KeeperPorts = {
  /** What the server does not have yet. */
  unsent: () => Unsent
  /** Replaces what is kept; rejects where the browser keeps nothing. */
  write: (unsent: Unsent) => Promise<void>
  remove: () => Promise<void>
  /** Whether everything that the server lacks is kept; null where it lacks nothing. */
  tell: (isKept: boolean | null) => void
}

/** What is typed is kept at the latest this long after. */
const SOON_MS = 300

/** Keeps the unsent words of one form in the browser, until the server has them. */
export class UnsentKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined
  private turn = 0
  private hasWritten = false

  constructor(private readonly ports: KeeperPorts) {}

  /** Call it after every key and every answer. */
  touch(): void {
    this.timer ??= setTimeout(() => void this.keep(), SOON_MS)
  }

  /**
   * Keeps them now. The browser finishes what was begun before a page closed.
   *
   * @returns whether they are kept; null where there are none
   */
  async keep(): Promise<boolean | null> {
    clearTimeout(this.timer)
    this.timer = undefined
    const unsent = this.ports.unsent()
    const isEmpty = Object.keys(unsent).length === 0
    this.turn += 1
    const { turn } = this
    let isKept: boolean | null = isEmpty ? null : true
    try {
      if (!isEmpty) {
        this.hasWritten = true
        await this.ports.write(unsent)
      } else if (this.hasWritten) await this.ports.remove()
    } catch {
      // Private mode, a full disk, storage that is switched off: the form goes on, and says so.
      isKept = isEmpty ? null : false
    }
    if (turn === this.turn) this.ports.tell(isKept)
    return isKept
  }
}
