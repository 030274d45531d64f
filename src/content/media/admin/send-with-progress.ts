/**
 * One request like `fetch`, which cannot report upload progress.
 *
 * @param progress receives the share sent, from 0 to 1
 * @throws TypeError without a response, AbortError when the signal aborts; like `fetch`
 */
export function sendWithProgress(
  input: string,
  init: RequestInit,
  progress: (part: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(init.method ?? 'GET', input)
    request.withCredentials = init.credentials === 'include'
    request.responseType = 'blob'
    new Headers(init.headers).forEach((value, name) => {
      request.setRequestHeader(name, value)
    })
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) progress(loaded / total)
    }
    request.upload.onload = () => progress(1)
    request.onload = () => {
      const lines = request
        .getAllResponseHeaders()
        .trim()
        .split(/[\r\n]+/)
      const headers = new Headers(
        lines.filter(Boolean).map((line): [string, string] => {
          const at = line.indexOf(':')
          return [line.slice(0, at), line.slice(at + 1).trim()]
        }),
      )
      const { status, statusText } = request
      const hasBody = status !== 204 && status !== 304
      resolve(new Response(hasBody ? (request.response as Blob) : null, { status, statusText, headers }))
    }
    request.onerror = () => reject(new TypeError('Failed to fetch'))
    request.onabort = () => reject(new DOMException('The upload was given up.', 'AbortError'))
    init.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(init.body as XMLHttpRequestBodyInit)
  })
}
