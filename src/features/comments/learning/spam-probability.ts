/** How often a word stood in comments that moderators took for spam and for honest. */
export type WordCount = { word: string; spam: number; honest: number }
export type Totals = { spam: number; honest: number }

/** Of each kind; fewer say more about chance than about spam. */
export const ENOUGH_LEARNED = 20
/** The words that tell most; Graham, "A Plan for Spam" (2002), took 15, comments are shorter and mixed. */
const TELLING = 20
/** How many occurrences the guess "one half" weighs (Robinson, "A statistical approach to the spam problem"). */
const PRIOR_STRENGTH = 2
/** A word that lies nearer to one half says nothing. */
const UNTELLING = 0.1

function probabilityOf({ spam, honest }: WordCount, totals: Totals): number {
  const inSpam = spam / totals.spam
  const inHonest = honest / totals.honest
  const seen = spam + honest
  const raw = inSpam + inHonest === 0 ? 0.5 : inSpam / (inSpam + inHonest)
  return (PRIOR_STRENGTH * 0.5 + seen * raw) / (PRIOR_STRENGTH + seen)
}

/**
 * Naive Bayes with equal priors over the most telling words.
 *
 * @param counts of the comment's words as far as they are known
 * @returns the probability from 0 to 1 that the comment is spam; null while too little was learned
 */
export function spamProbability(counts: WordCount[], totals: Totals): number | null {
  if (totals.spam < ENOUGH_LEARNED || totals.honest < ENOUGH_LEARNED) return null
  const telling = counts
    .map((count) => probabilityOf(count, totals))
    .filter((p) => Math.abs(p - 0.5) > UNTELLING)
    .sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5))
    .slice(0, TELLING)
  const logOdds = telling.reduce((sum, p) => sum + Math.log(p / (1 - p)), 0)
  return 1 / (1 + Math.exp(-logOdds))
}
