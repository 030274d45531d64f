import type { CollectionBeforeChangeHook } from 'payload'

/** Notes who wrote a line. One that is taken out is gone for readers at once, with its approval. */
export const followRedLine: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const line = data.redLine === undefined ? originalDoc?.redLine : data.redLine
  if (!line) {
    return { ...data, redLineApproval: { text: null, by: null, on: null }, redLineWriter: null }
  }
  return line === originalDoc?.redLine ? data : { ...data, redLineWriter: req.user?.id ?? null }
}
