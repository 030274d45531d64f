'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { InsertPlugin } from './InsertPlugin'
import type { InsertProps } from './insert-feature.server'

/** The client part of `InsertKeysFeature`. */
export const InsertKeysFeatureClient = createClientFeature<InsertProps, InsertProps>(({ props }) => ({
  plugins: [{ Component: InsertPlugin, position: 'normal' }],
  sanitizedClientFeatureProps: props,
}))
