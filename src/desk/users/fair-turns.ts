type Waiting = { go: () => void; refuse: (error: Error) => void }

export type FairTurns = {
  /**
   * Runs `work` in its turn.
   *
   * @param key whose it is: waiting keys are served round-robin, however many requests each has
   * @throws what `refusal` creates, immediately, if this key has too many waiting or the queue is full
   */
  take<T>(key: string, work: () => Promise<T>): Promise<T>
}

type Options = {
  /** How many run concurrently. */
  atOnce: number
  /** How many of one key may wait. */
  mostOfOne: number
  mostInAll: number
  refusal: (why: 'own' | 'all') => Error
}

/** A few at a time, round-robin between the waiting keys, so that a client that sends many only delays itself. */
export function createFairTurns({ atOnce, mostOfOne, mostInAll, refusal }: Options): FairTurns {
  const queues = new Map<string, Waiting[]>()
  let running = 0
  let inAll = 0

  /** The newest of the key with the most is dropped: a flood must not keep out a single request. */
  const makeRoom = (): boolean => {
    const [longest] = [...queues.values()].sort((a, b) => b.length - a.length)
    if (!longest || longest.length < 2) return false
    longest.pop()?.refuse(refusal('own'))
    inAll--
    return true
  }

  const wait = (key: string) =>
    new Promise<void>((go, refuse) => {
      const own = queues.get(key) ?? []
      if (own.length >= mostOfOne) return refuse(refusal('own'))
      if (inAll >= mostInAll && !(own.length === 0 && makeRoom())) return refuse(refusal('all'))
      own.push({ go, refuse })
      queues.set(key, own)
      inAll++
    })

  const next = () => {
    const [first] = queues
    if (!first) {
      running--
      return
    }
    const [key, own] = first
    const turn = own.shift()
    inAll--
    queues.delete(key)
    // Behind all other keys.
    if (own.length > 0) queues.set(key, own)
    turn?.go()
  }

  return {
    take: async (key, work) => {
      if (running < atOnce) running++
      else await wait(key)
      try {
        return await work()
      } finally {
        next()
      }
    },
  }
}
