import { keyedHash } from '@/features/forms/keyed-hash'

/** Finds a person's comments by the e-mail address that was given with them. */
export const emailHash = (email: string) => keyedHash('email', email.trim().toLowerCase())

/** Finds a browser's earlier comments by its cookie. */
export const senderHash = (sender: string) => keyedHash('sender', sender)

/**
 * Finds a network's comments of the same month: the key changes with it, so that no longer trail can be followed.
 *
 * @param network as `networkOf` gives it
 */
export const networkHash = (network: string, now = new Date()) =>
  keyedHash(`address ${now.toISOString().slice(0, 7)}`, network)
