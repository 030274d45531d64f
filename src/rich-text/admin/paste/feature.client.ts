'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { CleanTextPlugin } from './CleanTextPlugin'
import type { CleanTextProps } from './feature.server'

/** The client part of `CleanTextFeature`. */
export const CleanTextFeatureClient = createClientFeature<CleanTextProps, CleanTextProps>(({ props }) => ({
  // Otherwise Payload removes the strikethrough before we see it, and struck-out words of another editor would
  // come back as text.
  enableFormats: ['strikethrough'],
  plugins: [{ Component: CleanTextPlugin, position: 'belowContainer' }],
  sanitizedClientFeatureProps: props,
}))
