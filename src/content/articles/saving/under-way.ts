import type { CollectionBeforeOperationHook, RequestContext } from 'payload'
import type { ContentField } from '../workflow/content-fields'

/**
 * Part of a save that was sent while the page closed, before the one before it was answered: the fields of that one.
 * Whether the server has them, and with which mark, only the server knows.
 */
export const UNDER_WAY = 'underWay'

type WriteArgs = { data?: { [UNDER_WAY]?: unknown } }

/** Takes it out of the input. */
export const takeUnderWay: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (operation !== 'update' && operation !== 'create') return
  const { data } = args as WriteArgs
  context[UNDER_WAY] = data?.[UNDER_WAY]
  if (data) delete data[UNDER_WAY]
}

/** The fields that the client's earlier save had, if it sent them along. */
export function sentUnderWay(context: RequestContext): Partial<Record<ContentField, unknown>> {
  const fields = context[UNDER_WAY]
  return fields !== null && typeof fields === 'object' ? fields : {}
}
