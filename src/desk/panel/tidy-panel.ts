import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { whoIs } from '@/access/roles'

type ForTab = { req: { user: { role?: unknown } | null } }

/** The API tab is a developer's. What it shows stays bound to the access rights of whoever looks. */
const api = { tab: { condition: ({ req }: ForTab) => whoIs(req.user) === 'admin' } }

function hideFromLists(fields: Field[], isHidden = false): void {
  for (const field of fields) {
    const hides = isHidden || (field.admin as { hidden?: unknown } | undefined)?.hidden === true
    if (hides && 'name' in field && field.type !== 'ui') {
      const hidden = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true }
      field.admin = Object.assign(field.admin ?? {}, hidden)
    }
    if ('fields' in field) hideFromLists(field.fields, hides)
  }
}

/**
 * Leaves out of the panel what is of use to developers alone: fields of ours that no form shows are neither columns
 * nor filters of a list, and the API tab is an administrator's. Payload's own fields (file names, dates) stay.
 */
export function tidyPanel<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  hideFromLists(config.fields)
  const components: { views?: { edit?: object } } = config.admin?.components ?? {}
  const views = { ...components.views, edit: { ...components.views?.edit, api } }
  return { ...config, admin: { ...config.admin, components: { ...components, views } } }
}
