import { type Check, hold } from './verdict'

/** Held: four in five such texts were spam. */
const HOLD_ABOVE = 0.8
/** Counts double: with one more sign of any kind it is spam, by itself it is only held. */
const STRONG_ABOVE = 0.97

/** What moderators decided about comments of like words (`../learning`). Never enough by itself. */
export const checkLearned: Check = (_comment, { learned }) => {
  if (learned === null || learned <= HOLD_ABOVE) return null
  const percent = Math.min(99, Math.floor(learned * 100))
  const reason = `Reads like what moderators marked as spam (${percent} %)`
  return hold('learned', learned > STRONG_ABOVE ? 2 : 1, reason)
}
