import { sharedState } from '@/desk/panel/shared-state'

/** Fields that the server did not store as they are in the form, by path. */
export type FormProblems = {
  /** Others changed the same words. */
  conflicts: readonly string[]
  /** The last save was refused because of them. */
  refused: readonly string[]
}

export const NO_PROBLEMS: FormProblems = { conflicts: [], refused: [] }

/** What the saver of the form on this page knows of its fields. */
export const formProblems = sharedState(NO_PROBLEMS)
