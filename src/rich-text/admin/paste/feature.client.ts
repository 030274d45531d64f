'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { CleanTextPlugin } from './CleanTextPlugin'

/** The browser's half of `CleanTextFeature`. */
export const CleanTextFeatureClient = createClientFeature({
  plugins: [{ Component: CleanTextPlugin, position: 'normal' }],
})
