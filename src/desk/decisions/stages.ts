import { speak } from '@/design/panel-words'
import { stageNames } from '@/design/panel-words/choices'

/**
 * The stages of an article's newest version on its way to readers. What readers see is a matter of its own
 * (`_status`): a live article stays live while its next version is a draft again.
 */
export const stages = ['draft', 'in-review', 'approved'] as const

export type Stage = (typeof stages)[number]

/**
 * Where an article stands, in one word.
 *
 * @param isPublished whether its newest version is what readers see
 * @param language of the panel
 */
export function placeOf(
  stage: Stage | null | undefined,
  isPublished: boolean,
  language: string | undefined,
): string {
  return speak(stageNames, language)[isPublished ? 'published' : (stage ?? 'draft')]
}
