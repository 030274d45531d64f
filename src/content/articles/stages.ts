/**
 * The stages of an article's newest version on its way to readers. What readers see is a matter of its own
 * (`_status`): a live article stays live while its next version is a draft again.
 */
export const stages = [
  { value: 'draft', label: 'Draft' },
  { value: 'in-review', label: 'In clinical review' },
  { value: 'approved', label: 'Approved' },
] as const

export type Stage = (typeof stages)[number]['value']

/**
 * Where an article stands, in one word.
 *
 * @param isPublished whether its newest version is what readers see
 */
export const placeOf = (stage: string | null | undefined, isPublished: boolean): string =>
  isPublished ? 'Published' : (stages.find(({ value }) => value === stage)?.label ?? stages[0].label)
