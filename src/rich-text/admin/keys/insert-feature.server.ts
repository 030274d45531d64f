import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Whether the text may have care cards; reference marks it has. */
export type InsertProps = { takesCards: boolean }

/** Shortcuts that insert a care card or a reference mark. */
export const InsertKeysFeature = createServerFeature<InsertProps, InsertProps, InsertProps>({
  key: 'insertKeys',
  feature: ({ props = { takesCards: false } }) => ({
    ClientFeature: '/src/rich-text/admin/keys/insert-feature.client#InsertKeysFeatureClient',
    clientFeatureProps: props,
  }),
})
