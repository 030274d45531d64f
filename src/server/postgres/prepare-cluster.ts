import { stat } from 'node:fs/promises'
import { createCluster, removeUnfinished } from './create-cluster'
import type { DataPaths } from './data-paths'
import type { LaunchOptions } from './embedded-postgres'
import { type Binaries, locateBinaries } from './locate-binaries'
import { chooseRunAs, type RunAs } from './run-as'
import { lastLines, runProgram } from './run-program'
import { readClusterMajor } from './saved-values'

/** Everything needed to start the server. `created` is true if this call created the cluster. */
export type PreparedCluster = { binaries: Binaries; runAs: RunAs; created: boolean }

/**
 * Finds the programs and a way to run them, creates the cluster if there is none, and checks that it is
 * compatible.
 *
 * @throws Error with a message for the operator
 */
export async function prepareCluster(paths: DataPaths, options: LaunchOptions): Promise<PreparedCluster> {
  const binaries = await locateBinaries(options.nativeDir)
  const hadCluster = (await readClusterMajor(paths)) !== null
  const runAs = await chooseRunAs(paths, binaries, hadCluster, options.rootWays)
  await removeUnfinished(paths.dataDir)
  let created = false
  if (!hadCluster) {
    options.onLog?.('Creating the database (first start only).')
    created = await createCluster(paths, binaries, runAs)
  }
  await checkMajor(paths, runAs.major)
  await giveClusterTo(paths, runAs.owner)
  return { binaries, runAs, created }
}

async function checkMajor(paths: DataPaths, programs: number): Promise<void> {
  const data = await readClusterMajor(paths)
  if (data === programs) return
  throw new Error(
    `The data in ${paths.cluster} were made by Postgres ${data}, but this is Postgres ${programs}. Export them with the version that made them, or set DATA_DIR to another folder to begin anew.`,
  )
}

/** Root may have to run as another user than the one who created the cluster. */
async function giveClusterTo(paths: DataPaths, owner: RunAs['owner']): Promise<void> {
  if (!owner || (await stat(paths.cluster)).uid === owner.uid) return
  const { code, output } = await runProgram('chown', ['-R', `${owner.uid}:${owner.gid}`, paths.cluster])
  if (code !== 0)
    throw new Error(`Cannot give ${paths.cluster} to the user ${owner.uid}: ${lastLines(output)}`)
}
