/** A running server on one data folder. */
export type EmbeddedPostgres = {
  /** `postgres://…` of the database `symptoms`, with its password. */
  url: string
  port: number
  /** Process id of the postmaster. */
  pid: number
  /** True if this call started the server, false if it adopted a running one. */
  started: boolean
  /** True if this call created the cluster, so the database is empty. */
  created: boolean
  /**
   * Stops the server (SIGINT, a fast shutdown) and waits until it has exited. It is no error if it is not running.
   */
  stop(): Promise<void>
}

/** How root drops privileges, because Postgres refuses to run as root. */
export type RootWay = 'namespace' | 'other user'

export type LaunchOptions = {
  /** Folder of all persistent data; created if missing. */
  dataDir: string
  /** Called with each progress message of the start. */
  onLog?: (line: string) => void
  /** Folder with `bin`, `lib` and `share`; defaults to the npm package for this platform. */
  nativeDir?: string
  /** Aborts a start: the starting server is stopped, and nothing incomplete is left behind. */
  signal?: AbortSignal
  /** The ways that root may try, in this order; both by default. */
  rootWays?: RootWay[]
}
