import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { purge } from './purge'

/** Hooks for a collection whose documents are public as soon as they are saved. */
export function purgeOnChange(touches: (id: number) => string[]) {
  const afterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
    await purge(req, { stale: touches(doc.id), drop: [] })
    return doc
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
    const [own, ...rest] = touches(Number(id))
    await purge(req, { stale: rest, drop: own ? [own] : [] })
  }
  return { afterChange, afterDelete }
}

/** The hook for a global that every page shows. */
export function purgeGlobalOnChange(...touched: string[]): GlobalAfterChangeHook {
  return async ({ doc, req }) => {
    await purge(req, { stale: touched, drop: [] })
    return doc
  }
}
