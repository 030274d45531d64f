import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { whoIs } from '@/access/roles'

type ForTab = { req: { user: { role?: unknown } | null } }

/** The API tab is for developers. Its content is still subject to the user's access. */
const api = { tab: { condition: ({ req }: ForTab) => whoIs(req.user) === 'admin' } }

function hideFromLists(fields: Field[], isHidden = false): void {
  for (const field of fields) {
    const hides = isHidden || (field.admin as { hidden?: unknown } | undefined)?.hidden === true
    if (hides && 'name' in field && field.type !== 'ui') {
      const hidden = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true }
      field.admin = Object.assign(field.admin ?? {}, hidden)
    }
    if ('fields' in field) hideFromLists(field.fields, hides)
    if (field.type === 'tabs') for (const tab of field.tabs) hideFromLists(tab.fields, hides)
  }
}

/**
 * Hides what is only useful to developers: fields without a form are neither columns nor filters of a list, and
 * the API tab is for administrators. Payload's own fields (file names, dates) stay.
 */
export function tidyPanel<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  hideFromLists(config.fields)
  const components: { views?: { edit?: object } } = config.admin?.components ?? {}
  const views = { ...components.views, edit: { ...components.views?.edit, api } }
  return { ...config, admin: { ...config.admin, components: { ...components, views } } }
}
