import { randomBytes } from 'node:crypto'

/** A form's unique value: 128 random bits that identify a duplicate submission. */
export const newSubmission = () => randomBytes(16).toString('base64url')
