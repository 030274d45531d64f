import type { Server, ServerOptions } from 'node:http'
import type { Destination } from './public-routes'

/** Longer targets are refused with 414; Payload's queries in the admin panel are well below. */
export const MAX_URL_LENGTH = 8192

const READ = ['GET', 'HEAD']
const METHODS: Record<Destination['to'], readonly string[]> = {
  page: READ,
  machine: [...READ, 'OPTIONS'],
  form: [...READ, 'POST'],
  next: [...READ, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  nowhere: READ,
}

/** The methods that the destination supports, for `Allow`. */
export function methodsOf(to: Destination['to']): readonly string[] {
  return METHODS[to]
}

/** The interval of connection checks; timeouts are late by at most this. */
export const SERVER_OPTIONS: ServerOptions = { connectionsCheckingInterval: 1000 }

/**
 * Incomplete headers time out within ten seconds. Bodies have limits by kind, in body-rules.ts and read-body.ts.
 */
export function limitSlowClients(server: Server, headersTimeoutMs = 8000): void {
  server.headersTimeout = headersTimeoutMs
  server.requestTimeout = 0
  server.keepAliveTimeout = 65_000
  server.maxHeadersCount = 100
}
