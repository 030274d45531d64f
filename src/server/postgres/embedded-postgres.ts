/** A running server on the data of one folder. */
export type EmbeddedPostgres = {
  /** `postgres://…` of the database `symptoms`, with its password. */
  url: string
  port: number
  /** Process id of the postmaster. */
  pid: number
  /** True when this call started the server, false when it adopted a running one. */
  started: boolean
  /** True when this call made the cluster, so the database is empty. */
  created: boolean
  /** Stops the server (SIGINT, a fast shutdown) and waits until it is gone. A server that is gone is no error. */
  stop(): Promise<void>
}

/** How root gives up its rights, because Postgres refuses to run as root. */
export type RootWay = 'namespace' | 'other user'

export type LaunchOptions = {
  /** Folder of everything that is kept; made when missing. */
  dataDir: string
  /** Called with each message for whoever watches the start. */
  onLog?: (line: string) => void
  /** Folder with `bin`, `lib` and `share`; by default that of the npm package for this platform. */
  nativeDir?: string
  /** Ends a start in the middle: the server that is starting is stopped, and nothing half-made is left. */
  signal?: AbortSignal
  /** The ways that root may try, in this order; both by default. */
  rootWays?: RootWay[]
}
