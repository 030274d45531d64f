import type { ServerResponse } from 'node:http'

/**
 * Answers `/healthz` (this process lives; the database is not asked) and `/readyz` (the database answers and purges
 * arrive, so readers may be sent here; else 503).
 *
 * @param isReady asks the database; must settle within seconds
 * @returns false when the path is neither of the two
 */
export function answerHealth(url: string, res: ServerResponse, isReady: () => Promise<boolean>): boolean {
  if (url === '/healthz') {
    answer(res, 200, 'live')
    return true
  }
  if (url !== '/readyz') return false
  void isReady()
    .catch(() => false)
    .then((ready) => answer(res, ready ? 200 : 503, ready ? 'ready' : 'database not reachable'))
  return true
}

function answer(res: ServerResponse, code: number, status: string): void {
  res.writeHead(code, {
    'Content-Type': 'application/json',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  res.end(JSON.stringify({ status }))
}
