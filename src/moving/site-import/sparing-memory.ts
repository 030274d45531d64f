import { setFlagsFromString } from 'node:v8'

/** V8's own rule. */
const USUAL = 0
/** Percent of what is in use that garbage may add to it. */
const SPARING = 30

/**
 * Has V8 collect garbage early while something runs: it lets it grow to several times of what is in use otherwise.
 *
 * @see docs/decisions/0086-an-import-collects-garbage-early.md
 */
export async function sparingMemory<Result>(work: () => Promise<Result>): Promise<Result> {
  collectAfter(SPARING)
  try {
    return await work()
  } finally {
    collectAfter(USUAL)
  }
}

/** For the rest of the process, if it does nothing else. */
export const spareMemory = () => collectAfter(SPARING)

const collectAfter = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`)
