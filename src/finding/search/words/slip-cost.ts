/** Rows of the keyboard: neighbours are typed for each other. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const PLACES = new Map(
  ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)),
)

const NEAR = 0.8
/** A letter left out. */
const MISSING = 0.8
const SWAPPED = 0.7
/** One letter typed twice, or once instead of twice. */
const DOUBLED = 0.5
/** Letters that sound alike: written for each other by people who have only heard the word. */
const SOUNDS_ALIKE = new Set([
  'ae',
  'ai',
  'ao',
  'ck',
  'cs',
  'ei',
  'fv',
  'ij',
  'iy',
  'mn',
  'ou',
  'sz',
  'cq',
  'gj',
  'eo',
])
const ALIKE = 0.8
/** The first letter is seldom wrong. */
const FIRST = 0.5

/**
 * How unlikely it is that somebody who meant `word` typed `typed`: the Damerau–Levenshtein distance (each pair of
 * letters swapped once) with cheaper steps for common slips.
 *
 * @returns the number of slips and their cost; null if there are more than `most`
 */
export function slipCost(typed: string, word: string, most: number): { slips: number; cost: number } | null {
  const a = [...typed]
  const b = [...word]
  if (Math.abs(a.length - b.length) > most) return null
  const width = b.length + 1
  const slips = new Float64Array((a.length + 1) * width)
  const cost = new Float64Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let j = 0; j <= b.length; j++) {
      const here = i * width + j
      if (i === 0 && j === 0) {
        least = 0
        continue
      }
      let best = Number.POSITIVE_INFINITY
      let number = 0
      const take = (from: number, step: number, price: number) => {
        const total = (cost[from] ?? 0) + price
        if (total < best) {
          best = total
          number = (slips[from] ?? 0) + step
        }
      }
      if (i > 0 && j > 0) {
        const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? '']
        take(here - width - 1, x === y ? 0 : 1, x === y ? 0 : changeCost(x, y) + first(i, j))
        if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && x !== y)
          take(here - 2 * width - 2, 1, SWAPPED)
      }
      if (i > 0) take(here - width, 1, (a[i - 1] === a[i - 2] ? DOUBLED : 1) + (i === 1 ? FIRST : 0))
      if (j > 0) take(here - 1, 1, (b[j - 1] === b[j - 2] ? DOUBLED : MISSING) + (j === 1 ? FIRST : 0))
      cost[here] = best
      slips[here] = number
      least = Math.min(least, number)
    }
    if (least > most) return null
  }
  const end = (a.length + 1) * width - 1
  const number = slips[end] ?? 0
  return number > most ? null : { slips: number, cost: cost[end] ?? 0 }
}

const first = (i: number, j: number) => (i === 1 && j === 1 ? FIRST : 0)

function changeCost(x: string, y: string): number {
  if (SOUNDS_ALIKE.has(x < y ? x + y : y + x)) return ALIKE
  const [one, other] = [PLACES.get(x), PLACES.get(y)]
  return one && other && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1 ? NEAR : 1
}
