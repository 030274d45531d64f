import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

const KEY = 'seenContentDigest'

type WriteArgs = { data?: { contentDigest?: unknown } }

/**
 * Takes the stamp of what the client looked at out of what it sent. Later on Payload fills every field that was not
 * sent from the stored document, and so would this one.
 */
export const takeStamp: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (operation !== 'update' && operation !== 'create') return
  const { data } = args as WriteArgs
  context[KEY] = data?.contentDigest
  if (data) delete data.contentDigest
}

/** The stamp that came with the write in progress, if one came. */
export const sentStamp = (context: RequestContext): unknown => context[KEY]
