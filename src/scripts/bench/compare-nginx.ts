import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cpuOfFamily } from './process-facts'
import { type Sent, sendRequest, sendRequests } from './send-requests'

export type Static = { hit: number; unchanged: number }

/**
 * The CPU time that nginx takes for a page that is saved as a file, compressed beforehand, and for its 304.
 *
 * @param folder an empty one
 * @param page compressed with gzip
 * @returns milliseconds per request; null without nginx, or where its processes cannot be seen
 */
export async function compareNginx(
  folder: string,
  page: Buffer,
  port: number,
  requests: number,
): Promise<Static | null> {
  if (spawnSync('nginx', ['-v']).error) return null
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'page.html.gz'), page)
  writeFileSync(path.join(folder, 'page.html'), '')
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port))
  const nginx = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'], {
    stdio: 'ignore',
  })
  try {
    return await measure(nginx, port, requests)
  } finally {
    nginx.kill('SIGQUIT')
  }
}

async function measure(nginx: ChildProcess, port: number, requests: number): Promise<Static | null> {
  const url = `http://127.0.0.1:${port}`
  const asked: Sent = { path: '/page.html', headers: { 'Accept-Encoding': 'gzip' } }
  const first = await untilAnswered(() => sendRequest(url, asked))
  const etag = String(first.headers.etag)
  const each = async (sent: Sent) => {
    const before = cpuOfFamily(nginx.pid ?? 0)
    await sendRequests(
      url,
      Array.from({ length: requests }, () => sent),
      8,
    )
    const after = cpuOfFamily(nginx.pid ?? 0)
    return before === null || after === null ? null : (after - before) / requests
  }
  await each(asked)
  const hit = await each(asked)
  const unchanged = await each({
    ...asked,
    headers: { ...asked.headers, 'If-None-Match': etag },
    status: 304,
  })
  return hit === null || unchanged === null ? null : { hit, unchanged }
}

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left -= 1) {
    try {
      return await ask()
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** One process in the foreground, as small as our own server: no log, no other modules. */
const configuration = (folder: string, port: number) => `
daemon off; master_process off; pid ${folder}/pid;
events { worker_connections 64; }
http {
  access_log off; gzip_static on; keepalive_requests 1000000;
  types { text/html html; }
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`
