/** Of what was typed: nothing yet, on its way, stored, or not stored for a reason. */
export type BeginState = { is: 'empty' | 'saving' | 'saved' } | { is: 'unsaved' | 'refused'; message: string }

/** A definite answer that is no: the same once more would be refused again. */
export class Refusal extends Error {}

type Options = {
  /** Makes the draft (`id` null) or saves it. @returns its id @throws Refusal, or anything else when there is no answer */
  send: (id: number | null, question: string) => Promise<number>
  tell: (state: BeginState, id: number | null) => void
  pause: () => Promise<void>
}

const UNSAVED = 'Not saved yet. Keep this page open; it is tried again.'

/**
 * Keeps a question that somebody types in a draft, which begins with the first letter. One request at a time, each
 * with the newest words, so that none overtakes another and no two drafts are made.
 */
export function beginDraft({ send, tell, pause }: Options) {
  let wanted = ''
  let stored: string | null = null
  let id: number | null = null
  let isRunning = false
  let running: Promise<void> = Promise.resolve()

  const isBehind = () => wanted !== stored && (id !== null || wanted.trim() !== '')

  async function run(): Promise<void> {
    while (isBehind()) {
      const text = wanted
      tell({ is: 'saving' }, id)
      try {
        id = await send(id, text)
        stored = text
      } catch (error) {
        if (error instanceof Refusal) {
          tell({ is: 'refused', message: error.message }, id)
          if (wanted === text) break
          continue
        }
        tell({ is: 'unsaved', message: UNSAVED }, id)
        await pause()
      }
    }
    if (!isBehind()) tell({ is: id === null ? 'empty' : 'saved' }, id)
    isRunning = false
  }

  return {
    /** Whether something typed is not stored. */
    isBehind,
    /** Takes the words as they stand now. */
    type(question: string): void {
      wanted = question
      if (isRunning) return
      isRunning = true
      running = run()
    },
    /** Waits until all that was typed is stored or refused. @returns the draft's id, null without a draft */
    async settle(): Promise<number | null> {
      await running
      return isBehind() ? null : id
    },
  }
}
