import { speak } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { HEADER_BYTES, headerProblem, MAX_BYTES, MAX_PIXELS } from '../picture-header'
import type { SamePicture } from '../same-picture'

/** The state of an upload: the share that has been sent, or that the server is processing it. */
export type UploadState = { is: 'quiet' | 'checking' | 'drawing' } | { is: 'sending'; part: number }

export type SendOptions = {
  send: typeof fetch
  /** Sends with progress events. */
  sendWithProgress: (input: string, init: RequestInit, progress: (part: number) => void) => Promise<Response>
  tell: (state: UploadState) => void
  /** The language of refusals. */
  language: () => string
  /** Width and height; null if the browser cannot read the file. */
  measure: (file: File) => Promise<{ width: number; height: number } | null>
  /** Whether to send the file although it already exists. */
  confirm: (same: SamePicture) => boolean
}

const UPLOAD = /^(?:https?:\/\/[^/]+)?\/api\/media(?:\/\d+)?(?:\?|$)/

const refuse = (message: string) => Response.json({ errors: [{ message }] }, { status: 400 })

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * `fetch` for the panel: checks a picture before sending, so that anything the server would refuse is refused
 * immediately, an existing file is pointed out, and progress is shown. Other requests pass through.
 */
export function sendPictures(options: SendOptions): typeof fetch {
  const { send, sendWithProgress, tell } = options
  return async (input, init) => {
    const file = fileOf(input, init)
    if (!file || !init) return send(input, init)
    try {
      tell({ is: 'checking' })
      const problem = await problemOf(file, options)
      if (problem) return refuse(problem)
      return await sendWithProgress(String(input), init, (part) =>
        tell(part < 1 ? { is: 'sending', part } : { is: 'drawing' }),
      )
    } finally {
      tell({ is: 'quiet' })
    }
  }
}

function fileOf(input: RequestInfo | URL, init: RequestInit | undefined): File | null {
  if (input instanceof Request || !UPLOAD.test(String(input)) || !(init?.body instanceof FormData))
    return null
  const file = init.body.get('file')
  return file instanceof File && file.size > 0 ? file : null
}

async function problemOf(
  file: File,
  { send, measure, confirm, language: spoken }: SendOptions,
): Promise<string | null> {
  const language = spoken()
  const words = speak(pictureRefusals, language)
  if (file.size > MAX_BYTES) return words.tooLarge
  const problem = headerProblem(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()))
  if (problem) return speak({ problem }, language).problem
  const size = await measure(file)
  if (size && size.width * size.height > MAX_PIXELS) return words.tooManyPixels
  const same = await findSame(file, send)
  if (!same || confirm(same)) return null
  return words.hereAlready(same.alt, same.filename)
}

/** Only a suggestion: if the server does not say, the picture is sent. */
async function findSame(file: File, send: typeof fetch): Promise<SamePicture | null> {
  // Without https the page has no access to hashing.
  if (!globalThis.crypto?.subtle) return null
  try {
    const digest = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    const answer = await send(`/api/media/same?digest=${digest}`, { credentials: 'include' })
    const { picture }: { picture?: SamePicture | null } = await answer.json()
    return picture ?? null
  } catch {
    return null
  }
}
