import { keyedHash } from '@/forms/keyed-hash'

/** Finds a person's comments by the e-mail address that was given with them. */
export const emailHash = (email: string) => keyedHash('email', email.trim().toLowerCase())

/** Finds a browser's earlier comments by its cookie. */
export const senderHash = (sender: string) => keyedHash('sender', sender)
