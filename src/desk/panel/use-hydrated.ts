import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether React has hydrated the page. Before that a button would submit its form natively, bypassing our code;
 * input entered meanwhile, by a person or a password manager, stays in uncontrolled fields.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
