import { stat } from 'node:fs/promises'
import type { DataPaths } from './data-paths'
import type { RootWay } from './embedded-postgres'
import type { Binaries } from './locate-binaries'
import { lastLines, runProgram } from './run-program'

const NOBODY = 65534

/** The user as whom the Postgres programs run. */
export type RunAs = {
  /** The command prefix. */
  prefix: string[]
  /** Who must own the cluster; null: whoever creates it. */
  owner: { uid: number; gid: number } | null
  /** Major version of the Postgres that ran in this way, such as 18. */
  major: number
}

type Candidate = Omit<RunAs, 'major'>

/**
 * Finds a way to run Postgres, which refuses to run as root, by trying `postgres --version` with each.
 *
 * Root tries a user namespace, in which the same user has another UID, so that the files remain root's; if the
 * kernel or container forbids that, another user with only the capability to enter closed folders
 * (CAP_DAC_OVERRIDE, so that a clone below a root-only folder works without a copy). Data that belong to an
 * ordinary user are served as that user.
 *
 * @param hasCluster false if initdb is still to run, which needs a user with a name
 * @throws Error with what was tried and what to do
 */
export async function chooseRunAs(
  paths: DataPaths,
  binaries: Binaries,
  hasCluster: boolean,
  rootWays: RootWay[] = ['namespace', 'other user'],
): Promise<RunAs> {
  if (process.platform === 'win32') return probeDirect(binaries)
  const failures: string[] = []
  for (const candidate of await listCandidates(paths, hasCluster, rootWays)) {
    const [file = 'sh', ...args] = [...candidate.prefix, ...probe(paths.dataDir, binaries, hasCluster)]
    const { code, output } = await runProgram(file, args)
    const major = readMajor(output)
    if (code === 0 && major) return { ...candidate, major }
    failures.push(`  ${candidate.prefix[0] ?? 'directly'}: ${lastLines(output, 2) || `exit code ${code}`}`)
  }
  throw new Error(`${reason(binaries)}\n${failures.join('\n')}`)
}

async function listCandidates(paths: DataPaths, hasCluster: boolean, ways: RootWay[]): Promise<Candidate[]> {
  const uid = process.getuid?.()
  const namespace = {
    prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'],
    owner: null,
  }
  // A UID without a name, which is common in containers, gets one in a namespace.
  if (uid !== 0) return [{ prefix: [], owner: null }, ...(process.platform === 'linux' ? [namespace] : [])]
  if (process.platform !== 'linux') return []
  const owner = await stat(hasCluster ? paths.cluster : paths.dataDir)
  if (owner.uid !== 0) return [otherUser(owner.uid, owner.gid), otherUser(NOBODY, NOBODY)]
  return ways.map((way) => (way === 'namespace' ? namespace : otherUser(NOBODY, NOBODY)))
}

function otherUser(uid: number, gid: number): Candidate {
  const right = '+dac_override'
  return {
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=${right}`,
      `--ambient-caps=${right}`,
      // Otherwise access(2), with which Postgres looks up its own program, ignores the capability. Source:
      // capabilities(7).
      '--securebits=+no_setuid_fixup',
      '--',
    ],
    owner: { uid, gid },
  }
}

function probe(dataDir: string, binaries: Binaries, hasCluster: boolean): string[] {
  const named = hasCluster ? '' : 'id -un >/dev/null && '
  return ['sh', '-c', `${named}cd "$1" && test -w . && exec "$2" --version`, 'sh', dataDir, binaries.postgres]
}

async function probeDirect(binaries: Binaries): Promise<RunAs> {
  const { output } = await runProgram(binaries.postgres, ['--version'])
  const major = readMajor(output)
  if (!major) throw new Error(`${reason(binaries)}\n  ${lastLines(output, 2)}`)
  return { prefix: [], owner: null, major }
}

function readMajor(output: string): number {
  return Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? 0)
}

function reason(binaries: Binaries): string {
  if (process.getuid?.() === 0) {
    return 'Postgres refuses to run as root, and no alternative works on this machine. Run the site as an ordinary user, or run your own Postgres and set DATABASE_URL. Tried:'
  }
  return `The Postgres in ${binaries.nativeDir} does not run on this machine. Run your own Postgres and set DATABASE_URL. Tried:`
}
