import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Whether the text allows figures, so that pasted pictures can be accepted. */
export type CleanTextProps = { takesPictures: boolean }

/**
 * Cleans what is pasted or dropped into an editor: only nodes that we store remain. The server's own check
 * (find-forbidden-node.ts) is authoritative; this spares the editor its refusals.
 */
export const CleanTextFeature = createServerFeature<CleanTextProps, CleanTextProps, CleanTextProps>({
  key: 'cleanText',
  feature: ({ props = { takesPictures: false } }) => ({
    ClientFeature: '/src/rich-text/admin/paste/feature.client#CleanTextFeatureClient',
    clientFeatureProps: props,
  }),
})
