import { randomBytes } from 'node:crypto'
import type { FieldHook } from 'payload'

type Row = { key?: unknown } & Record<string, unknown>

const KEY = /^[\w-]{1,40}$/

/** Gives each reference a key of its own, which the marks in the text point to; a copied row gets a new one. */
export const keyReferences: FieldHook = ({ value }) => {
  if (!Array.isArray(value)) return value
  const taken = new Set<string>()
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row
    const { key } = row as Row
    const isOwn = typeof key === 'string' && KEY.test(key) && !taken.has(key)
    const own = isOwn ? key : randomBytes(6).toString('base64url')
    taken.add(own)
    return { ...row, key: own }
  })
}
