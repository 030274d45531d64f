'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { ReferencesProvider } from './ReferencesProvider'

/** The client part of `ReferencesFeature`. */
export const ReferencesFeatureClient = createClientFeature({ providers: [ReferencesProvider] })
