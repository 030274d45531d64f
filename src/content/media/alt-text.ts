import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { slugFrom } from '@/site/redirects/slug-field'
import { UPLOADED } from './clean-upload'
import { baseOf, baseOfStored } from './picture-name'

/** A name of this many words may well be a description. */
const WORDS_OF_A_DESCRIPTION = 3

/**
 * What is wrong with an alternative text, in words for who wrote it; null when nothing is.
 *
 * @param base the words of the picture's file name, as `baseOf` gives them
 */
export function altProblem(alt: string, base: string): string | null {
  const words = alt.trim()
  if (words === '') return 'Describe the picture for readers who cannot see it.'
  if (/^\S+\.(?:jpe?g|png|webp|avif|gif|heic)$/i.test(words)) {
    return 'This is the name of a file. Describe what the picture shows.'
  }
  const isName = base !== '' && slugFrom(words) === base
  return isName && words.split(/\s+/).length < WORDS_OF_A_DESCRIPTION
    ? 'This is only the name of the file. Describe what the picture shows.'
    : null
}

/** The field's rule: required, of its length, and not the name of the file. */
export const validateAlt: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as Parameters<typeof text>[1])
  if (usual !== true) return usual
  const chosen = options.req.context?.[UPLOADED]
  const stored = (options.data as { filename?: unknown }).filename
  const base =
    typeof chosen === 'string' ? baseOf(chosen) : typeof stored === 'string' ? baseOfStored(stored) : ''
  return altProblem(String(value ?? ''), base) ?? true
}
