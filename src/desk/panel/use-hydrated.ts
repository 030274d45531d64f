import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether React has taken over the page. Before that a button would send its form as browsers do, past our code;
 * what was typed meanwhile, by a person or a password manager, stays in fields that hold their own value.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
