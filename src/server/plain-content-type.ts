import type { ServerResponse } from 'node:http'

/**
 * Makes a response accept a `Content-Type` given as a one-element array as the plain string that it is.
 *
 * Next 16.4 sets every header of a route handler's response as an array, and its own compression does not
 * recognise the type in one: forms and API responses would be sent uncompressed.
 */
export function takePlainContentType(res: ServerResponse): void {
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) => {
    const isListOfOne = Array.isArray(value) && value.length === 1 && /^content-type$/i.test(name)
    return setHeader(name, isListOfOne ? value[0] : value)
  }
}
