import { randomBytes } from 'node:crypto'

/** A form's own value: 128 random bits, by which a form that arrives twice is known again. */
export const newSubmission = () => randomBytes(16).toString('base64url')
