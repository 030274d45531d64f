import { type Breathe, fitWeights, scoreOf } from './fit'
import type { Example } from './informative'

const FOLDS = 5
const FEWEST_GROUPS = 3
/** From strong to weak. */
const PENALTIES = [1e-3, 1e-4, 1e-5]

/** The check's verdict on a comment outside its training set. */
export type Judged = { score: number; isSpam: boolean }
/** `penalties`: the selected one and all before it. */
export type Validated = { penalties: number[]; judged: Judged[] }

/**
 * Cross-validates the examples for several penalties.
 *
 * @returns the penalty with the least loss (classes weighted equally), and its scores
 */
export async function crossValidate(examples: Example[], breathe: Breathe): Promise<Validated> {
  const folds = foldsOf(examples)
  const judged: Judged[][] = PENALTIES.map(() => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    if (!folds.includes(fold)) continue
    const others = examples.filter((_, i) => folds[i] !== fold)
    for (const [i, weights] of (await fitWeights(others, PENALTIES, breathe)).entries()) {
      for (const [k, { features, isSpam }] of examples.entries()) {
        if (folds[k] === fold) judged[i]?.push({ score: scoreOf(weights, features), isSpam })
      }
    }
  }
  const best = judged.map(lossOf).reduce((least, loss, i, all) => (loss < (all[least] ?? 0) ? i : least), 0)
  return { penalties: PENALTIES.slice(0, best + 1), judged: judged[best] ?? [] }
}

function lossOf(judged: Judged[]): number {
  const mean = (isSpam: boolean) => {
    const losses = judged
      .filter((one) => one.isSpam === isSpam)
      .map(({ score }) => Math.log1p(Math.exp(isSpam ? -score : score)))
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
  }
  return mean(true) + mean(false)
}

/**
 * Comments of one group (an article) are in the same fold, because they share a topic and the check will meet new
 * topics. If nearly all are in a few groups, each comment is its own group.
 */
function foldsOf(examples: Example[]): number[] {
  const byGroup = dealOut(examples.map(({ group }) => group))
  const count = (isSpam: boolean, fold?: number) =>
    examples.filter((one, i) => one.isSpam === isSpam && (fold ?? byGroup[i]) === byGroup[i]).length
  const folds = [...new Set(byGroup)]
  const leaveEnough = [true, false].every((isSpam) =>
    folds.every((fold) => count(isSpam, fold) <= count(isSpam) / 2),
  )
  if (folds.length >= FEWEST_GROUPS && leaveEnough) return byGroup
  // Each class in turn, so that every fold gets its share of both.
  const seen = { spam: 0, honest: 0 }
  return examples.map(({ isSpam }) => seen[isSpam ? 'spam' : 'honest']++ % FOLDS)
}

/** The largest group first, each into the smallest fold. */
function dealOut(groups: string[]): number[] {
  const sizes = new Map<string, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const load = Array.from({ length: FOLDS }, () => 0)
  const foldOf = new Map<string, number>()
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const fold = load.indexOf(Math.min(...load))
    load[fold] = (load[fold] ?? 0) + size
    foldOf.set(group, fold)
  }
  return groups.map((group) => foldOf.get(group) ?? 0)
}
