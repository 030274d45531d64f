import { join, resolve } from 'node:path'

/** The absolute paths of all files of one embedded server. */
export type DataPaths = {
  dataDir: string
  /** Created in full under another name and then renamed, so it exists only if it is complete. */
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
 * @param homeName name of the Postgres folder; a different one while the cluster is being created
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
