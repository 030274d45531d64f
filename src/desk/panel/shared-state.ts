type SharedState<T> = {
  get: () => T
  set: (next: T) => void
  /** For `useSyncExternalStore`. */
  subscribe: (listener: () => void) => () => void
}

/** A value outside the panel's React tree: the code that sends requests sets it, a notice shows it. */
export function sharedState<T>(first: T): SharedState<T> {
  let state = first
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (next) => {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
