import { keyedHash } from '@/forms/keyed-hash'

/** Finds a person's comments by e-mail address. */
export const emailHash = (email: string) => keyedHash('email', email.trim().toLowerCase())

/** Finds a browser's earlier comments by its cookie. */
export const senderHash = (sender: string) => keyedHash('sender', sender)
