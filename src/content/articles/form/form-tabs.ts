import type { RowField } from 'payload'
import { tabNames } from '@/design/panel-words/form'
import { evidenceFields } from '../fields/evidence-fields'
import { peopleFields } from '../fields/people-fields'
import { publicationFields } from '../fields/publication-fields'
import { sharingFields } from '../fields/sharing-fields'
import { textFields } from '../fields/text-fields'

/**
 * The form of an article in parts that fit a screen. The tabs have no name, so that they change nothing of what is
 * stored. The row around them has our component, which keeps the tabs that are not shown: Payload's would drop their
 * text and its undo, and takes no component for tabs themselves (3.90, `addFieldStatePromise`).
 */
export const formTabs: RowField = {
  type: 'row',
  admin: { components: { Field: '/src/content/articles/form/admin/FormTabs#FormTabs' } },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: tabNames.write, fields: textFields },
        { label: tabNames.evidence, fields: evidenceFields },
        { label: tabNames.people, fields: peopleFields },
        { label: tabNames.sharing, fields: sharingFields },
        { label: tabNames.history, fields: publicationFields },
      ],
    },
  ],
}
