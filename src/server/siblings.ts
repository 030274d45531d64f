import cluster, { type Worker } from 'node:cluster'

/** How long one process waits for another; a page is at most this much older than the answer to a write. */
const PATIENCE_MS = 1_000

/** What a web process asks the others: to apply the purges that were sent, or what they have counted. */
type Question = 'catch up' | 'count'
type Asked = { sibling: 'ask'; id: number; question: Question }
type Answered = { sibling: 'answer'; id: number; answer: unknown }

const has = (message: unknown, kind: string): message is object =>
  typeof message === 'object' && message !== null && 'sibling' in message && message.sibling === kind
const isAsked = (message: unknown): message is Asked => has(message, 'ask')
const isAnswered = (message: unknown): message is Answered => has(message, 'answer')

/**
 * In the primary process: lets each web process ask all others. It knows who is there, so it collects the answers,
 * too.
 */
export function connectSiblings(): void {
  let asked = 0
  cluster.on('message', (asker: Worker, message: unknown) => {
    if (!isAsked(message)) return
    const { id, question } = message
    const others = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    const answers = others
      .filter((worker) => worker !== asker && worker.isConnected())
      .map((worker) => answerOf(worker, { sibling: 'ask', id: ++asked, question }))
    void Promise.all(answers).then((all) => {
      const answer = all.filter((one) => one !== null)
      if (asker.isConnected()) asker.send({ sibling: 'answer', id, answer } satisfies Answered)
    })
  })
}

/** Resolves when the process has answered, and with null if it has ended or takes too long. */
function answerOf(worker: Worker, asked: Asked): Promise<unknown> {
  return new Promise((resolve) => {
    const done = (answer: unknown) => {
      clearTimeout(late)
      worker.off('message', hear).off('disconnect', giveUp)
      resolve(answer)
    }
    const giveUp = () => done(null)
    const hear = (message: unknown) => isAnswered(message) && message.id === asked.id && done(message.answer)
    const late = setTimeout(giveUp, PATIENCE_MS)
    worker.on('message', hear).on('disconnect', giveUp)
    worker.send(asked, (error) => error && giveUp())
  })
}

export type Siblings = {
  /** The answers of the other web processes; of those that take too long there is none. */
  ask: (question: Question) => Promise<unknown[]>
  /** From now on this process answers the others. */
  answerWith: (answers: Record<Question, () => Promise<unknown>>) => void
}

/** In a web process: the others of this machine. */
export function findSiblings(): Siblings {
  const waiting = new Map<number, (answers: unknown) => void>()
  let asked = 0
  process.on('message', (message) => {
    if (isAnswered(message)) waiting.get(message.id)?.(message.answer)
  })
  return {
    ask: (question) =>
      new Promise((resolve) => {
        const id = ++asked
        const done = (answers: unknown) => {
          clearTimeout(late)
          waiting.delete(id)
          resolve(Array.isArray(answers) ? answers : [])
        }
        const late = setTimeout(done, 2 * PATIENCE_MS, [])
        waiting.set(id, done)
        const message = { sibling: 'ask', id, question } satisfies Asked
        process.send?.(message, undefined, undefined, (error) => error && done([]))
      }),
    answerWith: (answers) => {
      process.on('message', (message) => {
        if (!isAsked(message)) return
        const { id, question } = message
        const send = (answer: unknown) => {
          if (process.connected) process.send?.({ sibling: 'answer', id, answer } satisfies Answered)
        }
        answers[question]().then(send, () => send(null))
      })
    },
  }
}
