import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted from elsewhere becomes the nodes that we store (CleanPaste.tsx). */
export const cleanPasteFeature = createServerFeature({
  feature: { ClientFeature: '/src/rich-text/admin/CleanPaste#CleanPasteFeatureClient' },
  key: 'cleanPaste',
})
