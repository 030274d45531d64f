import { z } from 'zod'
import { FIELD_TARGETS } from '../field-targets'
import type { Mapping } from '../mapping'
import { tableMapping } from '../table/table-mapping'

const slugs = z.array(z.string().min(1).max(200)).max(20)

/** What an administrator changed of a proposed mapping; the rest stays as it was proposed. */
export const mappingChanges = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        kind: z.enum(['categories', 'tags']),
        slug: z.string().max(600),
        symptoms: slugs,
        bodySystems: slugs,
      }),
    )
    .default([]),
  fields: z.array(z.strictObject({ name: z.string().max(600), target: z.enum(FIELD_TARGETS) })).default([]),
  table: tableMapping.optional(),
})

export type MappingChanges = z.infer<typeof mappingChanges>

/** The mapping with the changes; those of terms and fields that it does not have are left out. */
export function changeMapping(
  mapping: Mapping | null,
  { terms, fields, table }: MappingChanges,
): Mapping | null {
  if (!mapping) return null
  const changed = structuredClone(mapping)
  for (const { kind, slug, symptoms, bodySystems } of terms) {
    const entry = Object.hasOwn(changed[kind], slug) ? changed[kind][slug] : undefined
    if (entry) Object.assign(entry, { symptoms, bodySystems })
  }
  for (const { name, target } of fields)
    if (changed.fields && Object.hasOwn(changed.fields, name)) changed.fields[name] = target
  return table && changed.table ? { ...changed, table } : changed
}
