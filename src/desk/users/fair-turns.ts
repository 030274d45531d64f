type Waiting = { go: () => void; refuse: (error: Error) => void }

export type FairTurns = {
  /**
   * Runs `work` when it is its turn.
   *
   * @param key whose it is: of several who wait, each gets one turn after the other, however many each has waiting
   * @throws what `refusal` makes, at once, when this one has enough waiting or there is no room at all
   */
  take<T>(key: string, work: () => Promise<T>): Promise<T>
}

type Options = {
  /** How many run at the same time. */
  atOnce: number
  /** How many of one key may wait. */
  mostOfOne: number
  mostInAll: number
  refusal: (why: 'own' | 'all') => Error
}

/** A few at a time, round robin between those who wait, so that who sends much waits for himself and not others. */
export function createFairTurns({ atOnce, mostOfOne, mostInAll, refusal }: Options): FairTurns {
  const queues = new Map<string, Waiting[]>()
  let running = 0
  let inAll = 0

  /** Of the one with the most, its newest leaves: a flood must not keep out who comes with one. */
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
    // Behind all others who wait.
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
