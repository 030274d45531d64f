import { APIError } from 'payload'

/** A picture that is not accepted: 400, in words for the person who chose the file. */
export const refusedPicture = (message: string) => new APIError(message, 400, undefined, true)
