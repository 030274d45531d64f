'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { KeysPlugin } from './KeysPlugin'

/** The browser's half of `KeysFeature`. */
export const KeysFeatureClient = createClientFeature({
  plugins: [{ Component: KeysPlugin, position: 'normal' }],
})
