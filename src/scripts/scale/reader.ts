/** What one reader saw: when the request was sent and answered, and the numbers on the page. */
type Look = { sentAt: number; answeredAt: number; publication: number; comments: Set<number> }

export type Reader = {
  name: string
  looks: Look[]
  /** Requests without a page. */
  failures: number
  stop: () => Promise<void>
}

const PAUSE_MS = 15

/** The words by which a reader recognises a publication and a comment. */
export const publicationWords = (number: number) => `This is publication ${number} of the trial.`
export const commentWords = (number: number) => `This is comment ${number} of the trial.`

/** A reader who asks for a page again and again. */
export function startReader(name: string, url: string): Reader {
  const looks: Look[] = []
  let stopped = false
  const reader: Reader = { name, looks, failures: 0, stop: async () => undefined }
  const read = async () => {
    const sentAt = performance.now()
    const answer = await fetch(url, { signal: AbortSignal.timeout(15_000) })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${name} got ${answer.status}`)
    const publication = Number(/This is publication (\d+) of the trial/.exec(text)?.[1] ?? -1)
    const comments = new Set(
      [...text.matchAll(/This is comment (\d+) of the trial/g)].map(([, number]) => Number(number)),
    )
    looks.push({ sentAt, answeredAt: performance.now(), publication, comments })
  }
  const ended = (async () => {
    while (!stopped) {
      await read().catch(() => {
        reader.failures += 1
      })
      await new Promise((done) => setTimeout(done, PAUSE_MS))
    }
  })()
  reader.stop = () => {
    stopped = true
    return ended
  }
  return reader
}

/** How long after its announcement each publication was first seen, in milliseconds; Infinity if never. */
export function delaysOf({ looks }: Reader, announced: Map<number, number>): number[] {
  return [...announced].map(([number, at]) => {
    const first = looks.find((look) => look.publication >= number)
    return first ? Math.max(0, first.answeredAt - at) : Number.POSITIVE_INFINITY
  })
}

/** The greatest age of what was seen: since when the next publication was announced before the request was sent. */
export function oldestSeen({ looks }: Reader, announced: Map<number, number>): number {
  return Math.max(
    0,
    ...looks.map(({ sentAt, publication }) => sentAt - (announced.get(publication + 1) ?? sentAt)),
  )
}

/** How often a comment that had been seen was missing afterwards. */
export function takenBack({ looks }: Reader): number {
  const seen = new Set<number>()
  let count = 0
  for (const { comments } of looks) {
    for (const number of seen) if (!comments.has(number)) count += 1
    for (const number of comments) seen.add(number)
  }
  return count
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
