/** The state of the input: none yet, being sent, stored, or refused with a reason. */
export type BeginState = { is: 'empty' | 'saving' | 'saved' | 'unsaved' } | { is: 'refused'; message: string }

/** A definite refusal: retrying would be refused again. */
export class Refusal extends Error {}

type Options = {
  /**
   * Creates the draft (`id` null) or updates it. @returns its id @throws Refusal, or anything else if there is no
   * response
   */
  send: (id: number | null, question: string) => Promise<number>
  tell: (state: BeginState, id: number | null) => void
  pause: () => Promise<void>
}

/**
 * Saves a question as it is typed; the first letter creates the draft. One request at a time, each with the latest
 * text, so that none overtakes another and no two drafts are created.
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
        tell({ is: 'unsaved' }, id)
        await pause()
      }
    }
    if (!isBehind()) tell({ is: id === null ? 'empty' : 'saved' }, id)
    isRunning = false
  }

  return {
    /** Whether some input is not stored. */
    isBehind,
    /** Takes the current text. */
    type(question: string): void {
      wanted = question
      if (isRunning) return
      isRunning = true
      running = run()
    },
    /** Waits until all input is stored or refused. @returns the draft's id, null without a draft */
    async settle(): Promise<number | null> {
      await running
      return isBehind() ? null : id
    },
  }
}
