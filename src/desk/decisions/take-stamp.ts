import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

const KEY = 'seenContentDigest'

type WriteArgs = { data?: { contentDigest?: unknown } }

/**
 * Extracts the stamp that the client saw from its input. Later Payload fills missing fields, including this one,
 * from the stored document.
 */
export const takeStamp: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (operation !== 'update' && operation !== 'create') return
  const { data } = args as WriteArgs
  context[KEY] = data?.contentDigest
  if (data) delete data.contentDigest
}

/** The stamp sent with the current write, if any. */
export const sentStamp = (context: RequestContext): unknown => context[KEY]
