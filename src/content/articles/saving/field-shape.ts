import { findForbiddenNode } from '@/rich-text/find-forbidden-node'
import type { ContentField } from '../workflow/content-fields'

const LISTS = new Set<ContentField>(['keyPoints', 'references', 'corrections'])
const RELATIONS = new Set<ContentField>(['authors', 'symptoms', 'reviewer', 'image'])

/**
 * Whether a field could hold a value, so that it can be merged, kept and shown. Merging comes before Payload's own
 * checks, which decide whether it may be saved.
 */
export function hasFieldShape(field: ContentField, value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (field === 'body') return findForbiddenNode(value) === null
  if (LISTS.has(field)) return Array.isArray(value) && value.every(isRow)
  if (RELATIONS.has(field)) return [value].flat().every(isId)
  return field === 'search' ? isRow(value) : typeof value === 'string' || typeof value === 'boolean'
}

const isRow = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value)

const isId = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0
