import { z } from 'zod'
import { safeHref } from '@/rich-text/safe-href'
import type { SourceReference } from '../source'

/** Lengths are those of the fields (content/articles/fields/evidence-fields.ts); what does not fit is left out. */
const reference = z.object({
  key: z.string().regex(/^[\w-]{1,40}$/u),
  title: z.string().trim().min(1).max(300),
  publisher: z.string().max(160).nullable().catch(null),
  year: z.int().min(1500).max(2200).nullable().catch(null),
  url: z
    .string()
    .max(600)
    .refine((url) => /^https?:/iu.test(url) && safeHref(url) !== null)
    .nullable()
    .catch(null),
  accessedOn: z.iso.datetime().nullable().catch(null),
})

/** The references in front matter as our export writes them; others have no marks in the text, and are left out. */
export function readReferences(value: unknown): SourceReference[] {
  const parsed = z.array(reference).safeParse(value)
  return parsed.success ? parsed.data : []
}
