import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Lets the reference marks of a text know the article's reference list as it stands in the form. */
export const ReferencesFeature = createServerFeature({
  key: 'references',
  feature: { ClientFeature: '/src/rich-text/admin/references/feature.client#ReferencesFeatureClient' },
})
