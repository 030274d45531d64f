import { type Check, hold } from './verdict'

const percent = (share: number) => Number((share * 100).toFixed(1))

/**
 * The trained model's verdict (`../learning`). Never sufficient by itself; with one more sign of any kind a
 * comment is spam only if hardly any legitimate one reads like it.
 */
export const checkLearned: Check = (_comment, { learned }) => {
  if (learned?.verdict !== 'like-spam' && learned?.verdict !== 'strong') return null
  return hold('learned', learned.verdict === 'strong' ? 2 : 1, ['likeSpam', percent(learned.ofHonest)])
}
