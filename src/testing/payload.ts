import config from '@payload-config'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import { env } from '@/env'

/** Payload on the tests' database; the same instance within one test file. */
export const testPayload = (): Promise<Payload> => getPayload({ config })

type RestOptions = { method?: string; body?: unknown; token?: string; headers?: Record<string, string> }

/** A request to the real REST handlers, as the server passes it to them. The body is sent as JSON, or a form. */
export async function rest(
  path: string,
  options: RestOptions = {},
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const { method = 'GET', body, token, headers } = options
  const isForm = body instanceof FormData
  const request = new Request(`${env.PUBLIC_URL}/api${path}`, {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...headers,
    },
    body: body === undefined || isForm ? body : JSON.stringify(body),
  })
  const response = await handleEndpoints({ config, request })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return { status: response.status, body: isJson && text ? JSON.parse(text) : {}, headers: response.headers }
}

/** The cookies that a response sets, as a browser sends them back. */
export const cookiesOf = ({ headers }: { headers: Headers }) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** The token of a new session; it is only in a cookie. */
export const tokenOf = (answer: { headers: Headers }) =>
  /symptoms-token=([^;]+)/.exec(cookiesOf(answer))?.[1] ?? ''
