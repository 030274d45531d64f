'use client'

import { useTranslation } from '@payloadcms/ui'
import { type PanelWords, type Spoken, speak } from './panel-words'

/** Strings of `design/panel-words/` in the account's panel language. */
export function useWords<Words extends PanelWords>(words: Words): Spoken<Words> {
  const { i18n } = useTranslation()
  return speak(words, i18n.language)
}
