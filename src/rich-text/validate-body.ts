import type { RichTextFieldValidation } from 'payload'
import { richText as validRichText } from 'payload/shared'
import { findForbiddenNode } from './find-forbidden-node'

/** Only nodes that our pages can render are stored, whoever sends them; followed by Payload's own checks. */
export const validateBody: RichTextFieldValidation = (value, options) =>
  findForbiddenNode(value, options.req.i18n.language) ?? validRichText(value, options)
