const OPERATORS = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
])
const FIELD = /^\w[\w-]*(?:\.\w[\w-]*)*$/
const MAX_LEVELS = 10
const MAX_CONDITIONS = 200
const MAX_VALUES = 1000

type Budget = { conditions: number }

/**
 * Checks a filter before Payload sees it (3.90 returns 500 for many malformed ones, and joins one table per
 * level).
 *
 * @param where as parsed from a URL, or from the JSON in one
 * @returns the error message for the client, or null
 */
export function checkWhere(where: unknown): string | null {
  return checkConditions(where, 0, { conditions: 0 })
}

function checkConditions(where: unknown, level: number, budget: Budget): string | null {
  if (!isRecord(where)) return 'where must name fields: where[field][operator]=value.'
  if (level > MAX_LEVELS) return 'where is nested too deeply.'
  for (const [name, constraint] of Object.entries(where)) {
    budget.conditions += 1
    if (budget.conditions > MAX_CONDITIONS) return `where has more than ${MAX_CONDITIONS} conditions.`
    const problem = /^(?:and|or)$/i.test(name)
      ? checkList(constraint, level, budget)
      : checkField(name, constraint)
    if (problem) return problem
  }
  return null
}

function checkList(list: unknown, level: number, budget: Budget): string | null {
  // The panel sends an empty list for "no condition".
  if (list === '') return null
  if (!Array.isArray(list)) return 'where: and, or require a list of conditions.'
  for (const one of list) {
    const problem = one === '' ? null : checkConditions(one, level + 1, budget)
    if (problem) return problem
  }
  return null
}

function checkField(name: string, constraint: unknown): string | null {
  if (!FIELD.test(name)) return 'where contains an invalid field name.'
  if (!isRecord(constraint)) return 'where needs an operator: where[field][operator]=value.'
  for (const [operator, value] of Object.entries(constraint)) {
    if (!OPERATORS.has(operator)) return `where contains an unknown or unsupported operator.`
    if (!isValue(value)) return 'where values must be a text, a number or a list of them.'
  }
  return null
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= MAX_VALUES && value.every(isPlain)
  return isPlain(value)
}

const isPlain = (value: unknown) =>
  value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
