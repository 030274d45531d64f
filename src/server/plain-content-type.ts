import type { ServerResponse } from 'node:http'

/**
 * Makes a response take a `Content-Type` that is given as a list of one for the plain text that it is.
 *
 * Next 16.4 sets every header of a route handler's answer as a list, and its own compression does not recognise
 * the type in one: forms and the API would leave uncompressed.
 */
export function takePlainContentType(res: ServerResponse): void {
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) => {
    const isListOfOne = Array.isArray(value) && value.length === 1 && /^content-type$/i.test(name)
    return setHeader(name, isListOfOne ? value[0] : value)
  }
}
