import cluster, { type Worker } from 'node:cluster'

/** How long one process waits for another; a page is at most this much older than the answer to a write. */
const PATIENCE_MS = 1_000

type Asked = { sibling: 'ask'; id: number }
type Answered = { sibling: 'answer'; id: number }

const isAsked = (message: unknown, kind: (Asked | Answered)['sibling']): message is Asked | Answered =>
  typeof message === 'object' && message !== null && 'sibling' in message && message.sibling === kind

/**
 * In the primary process: lets each web process wait for all others. It knows who is there, so it collects the
 * answers, too.
 */
export function connectSiblings(): void {
  let asked = 0
  cluster.on('message', (asker: Worker, message: unknown) => {
    if (!isAsked(message, 'ask')) return
    const others = Object.values(cluster.workers ?? {}).filter(
      (worker) => worker !== undefined && worker !== asker && worker.isConnected(),
    )
    const answers = others.map((worker) => (worker ? answerOf(worker, ++asked) : null))
    void Promise.all(answers).then(() => {
      if (asker.isConnected()) asker.send({ sibling: 'answer', id: message.id } satisfies Answered)
    })
  })
}

/** Resolves when the process has answered, has ended or takes too long. */
function answerOf(worker: Worker, id: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(late)
      worker.off('message', hear).off('disconnect', done)
      resolve()
    }
    const hear = (message: unknown) => isAsked(message, 'answer') && message.id === id && done()
    const late = setTimeout(done, PATIENCE_MS)
    worker.on('message', hear).on('disconnect', done)
    worker.send({ sibling: 'ask', id } satisfies Asked, (error) => error && done())
  })
}

export type Siblings = {
  /** Resolves when every other web process has caught up, or has taken too long. */
  settle: () => Promise<void>
  /** From now on this process answers the others. */
  answerWith: (catchUp: () => Promise<void>) => void
}

/** In a web process: the others of this machine. */
export function findSiblings(): Siblings {
  const waiting = new Map<number, () => void>()
  let asked = 0
  process.on('message', (message) => {
    if (isAsked(message, 'answer')) waiting.get(message.id)?.()
  })
  return {
    settle: () =>
      new Promise((resolve) => {
        const id = ++asked
        const done = () => {
          clearTimeout(late)
          waiting.delete(id)
          resolve()
        }
        const late = setTimeout(done, 2 * PATIENCE_MS)
        waiting.set(id, done)
        process.send?.(
          { sibling: 'ask', id } satisfies Asked,
          undefined,
          undefined,
          (error) => error && done(),
        )
      }),
    answerWith: (catchUp) => {
      process.on('message', (message) => {
        if (!isAsked(message, 'ask')) return
        const answer = () => process.connected && process.send?.({ sibling: 'answer', id: message.id })
        void catchUp().then(answer, answer)
      })
    },
  }
}
