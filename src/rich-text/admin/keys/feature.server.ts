import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Tab indents in a list, Ctrl+K or ⌘K creates a link. */
export const KeysFeature = createServerFeature({
  key: 'keys',
  feature: { ClientFeature: '/src/rich-text/admin/keys/feature.client#KeysFeatureClient' },
})
