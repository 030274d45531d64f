import type { TaskConfig } from 'payload'

export type ChangePublicationInput = {
  article: number
  action: 'publish' | 'unpublish'
  /** Of the member of staff who planned it; for the audit log. */
  plannedById: number
  plannedByName: string
}

/** Publishes or unpublishes an article at its planned time. Doing it twice does no harm. */
export const changePublication: TaskConfig<{ input: ChangePublicationInput; output: object }> = {
  slug: 'changePublication',
  label: 'Scheduled publication',
  retries: 0,
  handler: () => {
    throw new Error('not built yet')
  },
}
