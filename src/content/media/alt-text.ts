import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { type InEachLanguage, speak } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { slugFrom } from '@/site/redirects/slug-field'
import { UPLOADED } from './clean-upload'
import { baseOf, baseOfStored } from './picture-name'

/** A file name with this many words may well be a description. */
const WORDS_OF_A_DESCRIPTION = 3

/**
 * What is wrong with an alternative text, as a panel message; null if nothing.
 *
 * @param base the words of the picture's file name, from `baseOf`
 */
export function altProblem(alt: string, base: string): InEachLanguage<string> | null {
  const words = alt.trim()
  if (words === '') return pictureRefusals.noAlt
  if (/^\S+\.(?:jpe?g|png|webp|avif|gif|heic)$/i.test(words)) {
    return pictureRefusals.altIsFile
  }
  const isName = base !== '' && slugFrom(words) === base
  return isName && words.split(/\s+/).length < WORDS_OF_A_DESCRIPTION ? pictureRefusals.altIsName : null
}

/** The field's validation: required, within the length limits, and not the file name. */
export const validateAlt: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as Parameters<typeof text>[1])
  if (usual !== true) return usual
  const chosen = options.req.context?.[UPLOADED]
  const stored = (options.data as { filename?: unknown }).filename
  const base =
    typeof chosen === 'string' ? baseOf(chosen) : typeof stored === 'string' ? baseOfStored(stored) : ''
  const problem = altProblem(String(value ?? ''), base)
  return problem ? speak({ problem }, options.req.i18n.language).problem : true
}
