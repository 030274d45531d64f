import { randomBytes } from 'node:crypto'
import type { FieldHook } from 'payload'
import { asRecord } from '@/rich-text/stored-node'

/**
 * Assigns a key to each reference without one, or with an earlier row's: a copied row is another reference. A row
 * that comes back without its stored key keeps it, because marks in the text refer to it.
 */
export const keyReferences: FieldHook = ({ value, previousValue, originalDoc }) =>
  withKeys(value, previousValue ?? asRecord(originalDoc)?.references)

/** The rows of a reference list, each with a key. @param storedRows rows that have their keys */
export function withKeys(value: unknown, storedRows: unknown): unknown {
  if (!Array.isArray(value)) return value
  const stored = keysByRow(storedRows)
  const taken = new Set<string>()
  return value.map((row: unknown) => {
    const fields = asRecord(row)
    if (fields === undefined) return row
    const known = [fields.key, stored.get(fields.id)].find((key) => isKey(key) && !taken.has(key))
    const key = isKey(known) ? known : newKey()
    taken.add(key)
    return { ...fields, key }
  })
}

function keysByRow(rows: unknown): Map<unknown, unknown> {
  const list = Array.isArray(rows) ? rows.map(asRecord) : []
  return new Map(list.flatMap((row) => (row?.id ? [[row.id, row.key]] : [])))
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Eight URL-safe characters. */
function newKey(): string {
  return randomBytes(6).toString('base64url')
}
