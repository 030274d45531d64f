import type { ClientField } from 'payload'

/** The named fields of a part of the form, also those in rows. */
export const namesIn = (fields: readonly ClientField[]): string[] =>
  fields.flatMap((field) => {
    if ('name' in field && field.name) return [field.name]
    return 'fields' in field ? namesIn(field.fields) : []
  })

/**
 * The tab that has a field.
 *
 * @param tabs the names of the fields of each
 * @param path of the field, or of something in it
 * @returns its index; -1 if none has it
 */
export function tabOf(tabs: readonly (readonly string[])[], path: string): number {
  const [name = ''] = path.split('.')
  return tabs.findIndex((names) => names.includes(name))
}
