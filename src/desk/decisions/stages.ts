import { speak } from '@/design/panel-words'
import { stageNames } from '@/design/panel-words/choices'

/**
 * The workflow stages of an article's latest version. Whether readers see it is separate (`_status`): a live
 * article stays live while its next version is a draft again.
 */
export const stages = ['draft', 'in-review', 'approved'] as const

export type Stage = (typeof stages)[number]

/**
 * The stage of an article as a label.
 *
 * @param isPublished whether its latest version is public
 * @param language of the panel
 */
export function placeOf(
  stage: Stage | null | undefined,
  isPublished: boolean,
  language: string | undefined,
): string {
  return speak(stageNames, language)[isPublished ? 'published' : (stage ?? 'draft')]
}
