import { join, resolve } from 'node:path'

/** Where everything of one embedded server lies; all absolute. */
export type DataPaths = {
  dataDir: string
  /** Made whole under another name and then renamed, so it exists only when it is complete. */
  home: string
  cluster: string
  password: string
  port: string
  log: string
  pidFile: string
  versionFile: string
}

/**
 * @param dataDir the data folder, relative to the working directory or absolute
 * @param homeName name of the folder for Postgres; another one while the cluster is being made
 */
export function dataPaths(dataDir: string, homeName = 'postgres'): DataPaths {
  const root = resolve(dataDir)
  const home = join(root, homeName)
  const cluster = join(home, 'cluster')
  return {
    dataDir: root,
    home,
    cluster,
    password: join(home, 'password'),
    port: join(home, 'port'),
    log: join(root, 'postgres.log'),
    pidFile: join(cluster, 'postmaster.pid'),
    versionFile: join(cluster, 'PG_VERSION'),
  }
}
