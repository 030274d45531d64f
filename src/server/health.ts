import type { ServerResponse } from 'node:http'
import type { Made } from '@/jobs/backup-note'
import type { MadeState } from './watch-made'

/**
 * Serves `/healthz` (liveness; the database is not checked) and `/readyz` (the database responds and purges are
 * received, so readers may be routed here; else 503). `/backupz` and `/mirrorz` say whether backups, or the mirror, are
 * on time (200), late (503) or not scheduled (404).
 *
 * @param isReady checks the database; must settle within seconds
 * @param madeState asks the database; must settle within seconds
 * @returns false for any other path
 */
export function answerHealth(
  url: string,
  res: ServerResponse,
  isReady: () => Promise<boolean>,
  madeState: (made: Made) => Promise<MadeState>,
): boolean {
  if (url === '/healthz') {
    answer(res, 200, 'live')
    return true
  }
  const made = MADE[url]
  if (made) {
    void madeState(made).then(
      (state) => answer(res, MADE_STATUS[state], state),
      () => answer(res, 503, 'database not reachable'),
    )
    return true
  }
  if (url !== '/readyz') return false
  void isReady()
    .catch(() => false)
    .then((ready) => answer(res, ready ? 200 : 503, ready ? 'ready' : 'database not reachable'))
  return true
}

const MADE: Record<string, Made | undefined> = { '/backupz': 'backups', '/mirrorz': 'mirror' }

const MADE_STATUS = { 'on time': 200, late: 503, 'not scheduled': 404 } satisfies Record<MadeState, number>

function answer(res: ServerResponse, code: number, status: string): void {
  res.writeHead(code, {
    'Content-Type': 'application/json',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  res.end(JSON.stringify({ status }))
}
