import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

const KEY = 'isDraftSave'

/** Notes whether Payload is going to write a version only, and not the document's own row, which readers get. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  context[KEY] = operation === 'update' && (args as { draft?: boolean }).draft === true
}

/**
 * Whether the current write leaves the document's own row alone.
 *
 * @param data of the write, complete: in a hook that runs after the validation
 */
export const isDraftSave = (context: RequestContext, data: { _status?: string | null }): boolean =>
  context[KEY] === true && data._status !== 'published'
