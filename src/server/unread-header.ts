/** Tells a form that its body was not read, and why. From a client it is only a claim and is taken away. */
export const UNREAD_HEADER = 'x-form-unread'
