import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Gives the reference marks of a text access to the article's reference list in the form. */
export const ReferencesFeature = createServerFeature({
  key: 'references',
  feature: { ClientFeature: '/src/rich-text/admin/references/feature.client#ReferencesFeatureClient' },
})
