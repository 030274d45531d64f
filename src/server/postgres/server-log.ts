import { open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { giveToOwnerOf } from './prepare-data-dir'

const ROTATE_AT_BYTES = 10 * 1024 * 1024

/** An open log file and the byte offset at which this start's lines begin. */
export type ServerLog = { fd: number; close(): Promise<void>; readNew(): Promise<string> }

/** Opens the server's log for appending; a file larger than 10 MB is first renamed to `.1`. */
export async function openServerLog(path: string): Promise<ServerLog> {
  const size = (await stat(path).catch(() => null))?.size ?? 0
  if (size > ROTATE_AT_BYTES) await rename(path, `${path}.1`)
  const handle = await open(path, 'a+', 0o600)
  await giveToOwnerOf(dirname(path), path)
  const { size: start } = await handle.stat()
  return {
    fd: handle.fd,
    close: () => handle.close(),
    readNew: async () => {
      const { size: end } = await handle.stat()
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(Math.max(0, end - start)),
        0,
        end - start,
        start,
      )
      return buffer.subarray(0, bytesRead).toString()
    },
  }
}
