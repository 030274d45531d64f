import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

const KEY = 'saveNeedsBase'

type WriteArgs = { id?: unknown }

/**
 * Notes whether a save must say which version it started from: a REST request for one article. Bulk changes set chosen
 * fields on purpose, and our own commands (moves, plans, restores, imports) run on requests of their own.
 */
export const noteNeedsBase: CollectionBeforeOperationHook = ({
  args,
  context,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update') return
  context[KEY] = req.payloadAPI === 'REST' && !overrideAccess && (args as WriteArgs).id !== undefined
}

/** Whether the current save must have a base. */
export const needsBase = (context: RequestContext): boolean => context[KEY] === true
