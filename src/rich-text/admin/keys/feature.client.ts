'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { KeysPlugin } from './KeysPlugin'
import { MenuPlugin } from './MenuPlugin'

/** The client part of `KeysFeature`. */
export const KeysFeatureClient = createClientFeature({
  plugins: [
    { Component: KeysPlugin, position: 'normal' },
    { Component: MenuPlugin, position: 'normal' },
  ],
})
