import { createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Makes what is pasted or dropped into an editor clean: only nodes that we store remain. The server's own
 * check (find-forbidden-node.ts) stays the judge; this spares the editor its refusals.
 */
export const CleanTextFeature = createServerFeature({
  key: 'cleanText',
  feature: { ClientFeature: '/src/rich-text/admin/paste/feature.client#CleanTextFeatureClient' },
})
