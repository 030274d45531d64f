import type { UIField } from 'payload'

/** A list column: who has the article open now. In the form it stands beside the state of saving. */
export const presenceField: UIField = {
  name: 'presence',
  type: 'ui',
  label: { en: 'Open now', es: 'Abierto ahora' },
  admin: {
    disableBulkEdit: true,
    components: { Cell: '/src/content/articles/presence/admin/PresenceCell#PresenceCell' },
  },
}
