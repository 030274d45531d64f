import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Stage } from '@/desk/decisions/stages'
import { newestVersions } from '@/desk/panel/newest-versions'

/** The maximum number of ids returned: a URL with more would be too long for some proxies. */
const MOST_IDS = 150

export type StageCounts = {
  /** Articles whose latest version is not public, by stage; `changes` of them change a live article. */
  stages: Record<Stage, { all: number; changes: number }>
  /** Articles whose latest version is public. */
  published: number
  /** Live articles with a newer, non-public version. */
  pending: number
  /** Their ids; null if there are too many for a URL. */
  pendingIds: number[] | null
}

type Row = { stage: Stage | null; status: string; live: boolean; count: number }

/**
 * Counts articles by the stage of their latest version.
 *
 * @param profile only articles of this author profile; null for all
 */
export async function countStages(req: PayloadRequest, profile: number | null): Promise<StageCounts> {
  const connection = await connectionOf(req)
  const newest = newestVersions(profile)
  const [counted, changed] = await Promise.all([
    connection.execute(sql`
      select v.version_stage as stage, v.version__status as status, a._status = 'published' as live,
        count(*)::int as count
      from ${newest} group by 1, 2, 3`),
    connection.execute(sql`
      select a.id from ${newest} and v.version__status = 'draft' and a._status = 'published'
      order by a.id limit ${MOST_IDS + 1}`),
  ])
  const counts: StageCounts = {
    stages: {
      draft: { all: 0, changes: 0 },
      'in-review': { all: 0, changes: 0 },
      approved: { all: 0, changes: 0 },
    },
    published: 0,
    pending: 0,
    pendingIds: null,
  }
  for (const row of counted.rows as Row[]) {
    if (row.status === 'published') {
      counts.published += row.count
      continue
    }
    const stage = counts.stages[row.stage ?? 'draft']
    stage.all += row.count
    if (!row.live) continue
    stage.changes += row.count
    counts.pending += row.count
  }
  const ids = (changed.rows as { id: number }[]).map(({ id }) => id)
  if (ids.length <= MOST_IDS) counts.pendingIds = ids
  return counts
}
