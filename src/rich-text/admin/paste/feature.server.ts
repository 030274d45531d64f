import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Whether figures may stand in the text, so that pasted pictures can be taken. */
export type CleanTextProps = { takesPictures: boolean }

/**
 * Makes what is pasted or dropped into an editor clean: only nodes that we store remain. The server's own
 * check (find-forbidden-node.ts) stays the judge; this spares the editor its refusals.
 */
export const CleanTextFeature = createServerFeature<CleanTextProps, CleanTextProps, CleanTextProps>({
  key: 'cleanText',
  feature: ({ props = { takesPictures: false } }) => ({
    ClientFeature: '/src/rich-text/admin/paste/feature.client#CleanTextFeatureClient',
    clientFeatureProps: props,
  }),
})
