import type { FormState } from 'payload'

/** An entry of the reference list in the form. */
export type ListedReference = {
  /** Its position in the list, from 1. */
  number: number
  /** The form path of its key. */
  keyPath: string
  /** Empty for an entry that was just added. */
  key: string
  title: string
  /** Publisher and year. */
  source: string
}

/**
 * Reads the reference list from the state of the article's form.
 *
 * @returns the entries in their current order, including unsaved ones
 */
export function readReferences(fields: FormState): ListedReference[] {
  const rows = fields.references?.rows ?? []
  return rows.map((_row, index) => {
    const words = (name: string) => {
      const value = fields[`references.${index}.${name}`]?.value
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    }
    return {
      number: index + 1,
      keyPath: `references.${index}.key`,
      key: words('key'),
      title: words('title'),
      source: [words('publisher'), words('year')].filter(Boolean).join(', '),
    }
  })
}

/** The entries without a key, or with that of an earlier entry: a copied row. */
export function withoutKey(references: readonly ListedReference[]): ListedReference[] {
  return references.filter(
    ({ key }, index) => key === '' || references.findIndex((other) => other.key === key) < index,
  )
}
