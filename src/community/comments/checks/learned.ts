import { type Check, hold } from './verdict'

const percent = (share: number) => Number((share * 100).toFixed(1))

/**
 * What moderators decided about comments of like wording (`../learning`). Never enough by itself; with one more sign of
 * any kind a comment is spam only where hardly an honest one reads like it.
 */
export const checkLearned: Check = (_comment, { learned }) => {
  if (learned?.verdict !== 'like-spam' && learned?.verdict !== 'strong') return null
  return hold('learned', learned.verdict === 'strong' ? 2 : 1, ['likeSpam', percent(learned.ofHonest)])
}
