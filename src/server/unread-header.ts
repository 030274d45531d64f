/** Tells a form that its body was not read, and why. A client's own value is not trustworthy and is removed. */
export const UNREAD_HEADER = 'x-form-unread'
