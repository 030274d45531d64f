import { baseCss } from '@/design/base.css'
import { proseCss } from '@/design/prose.css'
import { articleCss } from '../../view/article.css'
import type { ContentField } from '../../workflow/content-fields'

/** The fields that the comparison shows as part of the article, the others are in a table. */
export const AS_READ: ReadonlySet<ContentField> = new Set<ContentField>([
  'question',
  'summary',
  'keyPoints',
  'body',
])

/** The readers' own style sheets, inside the compared article only; its colours are the panel's (changes.css). */
export const asReadCss = `.as-read{${baseCss}${proseCss}${articleCss}}`
