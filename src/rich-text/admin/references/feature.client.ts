'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { ReferencesProvider } from './ReferencesProvider'

/** The browser's half of `ReferencesFeature`. */
export const ReferencesFeatureClient = createClientFeature({ providers: [ReferencesProvider] })
