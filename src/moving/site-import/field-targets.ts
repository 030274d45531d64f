/** What a custom field of another site can become; `nothing`: it is left out and counted, as without a mapping. */
export const FIELD_TARGETS = [
  'nothing',
  'title',
  'summary',
  'text',
  'author',
  'symptoms',
  'categories',
  'tags',
] as const

export type FieldTarget = (typeof FIELD_TARGETS)[number]

/** Descriptions that widespread plugins keep in fields of their own. */
const DESCRIPTIONS = new Set([
  '_aioseo_description',
  '_genesis_description',
  '_yoast_wpseo_metadesc',
  'rank_math_description',
])

/** Whether a field is worth a line of the report: all but WordPress' and plugins' own, which begin with `_`. */
export const isWorthMapping = (name: string) => DESCRIPTIONS.has(name) || !name.startsWith('_')

/** What an editor is offered for a field. */
export const proposeTarget = (name: string): FieldTarget => (DESCRIPTIONS.has(name) ? 'summary' : 'nothing')
