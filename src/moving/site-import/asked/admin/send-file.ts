import { type AskedImport, PIECE_BYTES } from '../asked-import'

/** A server that does not answer may do so soon; the upload then goes on. */
const MOST_ATTEMPTS = 6
const PAUSE_MS = 2_000

/** `message`: the server's; null if it did not answer, or the browser cannot read the file any more. */
export class UploadFailed extends Error {
  constructor(readonly said: string | null) {
    super(said ?? 'the upload was interrupted')
  }
}

type Options = {
  path: string
  upload: Pick<AskedImport, 'id' | 'received' | 'bytes'>
  onReceived: (bytes: number) => void
  signal: AbortSignal
}

/**
 * Sends a file piece by piece, from where the server has it.
 *
 * @throws UploadFailed
 */
export async function sendFile(file: Blob, { path, upload, onReceived, signal }: Options): Promise<void> {
  let at = upload.received
  while (at < upload.bytes) {
    const piece = await file
      .slice(at, at + PIECE_BYTES)
      .arrayBuffer()
      .catch(() => {
        throw new UploadFailed(null)
      })
    at = await sendPiece(`${path}/pieces?id=${upload.id}&at=${at}`, piece, signal)
    onReceived(at)
  }
}

/** @returns up to where the server has the file */
async function sendPiece(address: string, body: ArrayBuffer, signal: AbortSignal): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const headers = { 'Content-Type': 'application/octet-stream' }
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers,
      body,
      signal,
    }).catch(() => null)
    const answer: unknown = await response?.json().catch(() => null)
    if (response?.ok) return (answer as { received: number }).received
    const isPassing = !response || response.status === 502 || response.status === 503
    if (!isPassing || attempt === MOST_ATTEMPTS || signal.aborted) {
      const { errors } = (answer ?? {}) as { errors?: { message?: string }[] }
      throw new UploadFailed(errors?.[0]?.message ?? null)
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS))
  }
}
