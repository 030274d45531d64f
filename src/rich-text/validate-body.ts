import type { RichTextFieldValidation } from 'payload'
import { richText as validRichText } from 'payload/shared'
import { speak } from '@/design/panel-words'
import { blockWords } from '@/design/panel-words/blocks'
import { findForbiddenNode } from './find-forbidden-node'
import { findUnfinishedBlocks, type UnfinishedBlock } from './find-unfinished-blocks'

/**
 * Only nodes that our pages can render are stored, whoever sends them, and nothing unfinished is published; followed by
 * Payload's own checks. A draft is saved without this validation.
 */
export const validateBody: RichTextFieldValidation = (value, options) => {
  const { language } = options.req.i18n
  const forbidden = findForbiddenNode(value, language)
  if (forbidden) return forbidden
  const unfinished = findUnfinishedBlocks(value).map((block) => describeUnfinished(block, language))
  if (unfinished.length === 0) return validRichText(value, options)
  return speak(blockWords, language).unfinished.missing(unfinished.join(', '))
}

/** An unfinished block in words: which one, where, and what it needs. */
export function describeUnfinished({ place, type, lacks }: UnfinishedBlock, language?: string): string {
  const words = speak(blockWords, language).unfinished
  return words.needs(words[type], place, words[lacks])
}
