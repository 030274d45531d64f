import { type CollectionBeforeOperationHook, NotFound } from 'payload'

/** Payload offers "restore version" for every collection and fails with a 500 if it has no versions. */
export const refuseMissingVersions: CollectionBeforeOperationHook = ({ collection, operation, req }) => {
  if (operation === 'restoreVersion' && !collection.versions) throw new NotFound(req.t)
}
