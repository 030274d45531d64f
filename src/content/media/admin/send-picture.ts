import { speak } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { HEADER_BYTES, headerProblem, MAX_BYTES, MAX_PIXELS } from '../picture-header'
import type { SamePicture } from '../same-picture'

/** Where an upload stands: part of the file that is sent, or that the server draws the sizes. */
export type UploadState = { is: 'quiet' | 'checking' | 'drawing' } | { is: 'sending'; part: number }

export type SendOptions = {
  send: typeof fetch
  /** Sends with word of how far it is. */
  sendWithProgress: (input: string, init: RequestInit, progress: (part: number) => void) => Promise<Response>
  tell: (state: UploadState) => void
  /** In which refusals are said. */
  language: () => string
  /** Width and height; null where the browser cannot read the file. */
  measure: (file: File) => Promise<{ width: number; height: number } | null>
  /** Whether to send the file although the same one is here. */
  confirm: (same: SamePicture) => boolean
}

const UPLOAD = /^(?:https?:\/\/[^/]+)?\/api\/media(?:\/\d+)?(?:\?|$)/

const refuse = (message: string) => Response.json({ errors: [{ message }] }, { status: 400 })

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * `fetch` for the panel: a picture is looked at before it is sent, so that what the server would refuse is refused
 * at once, a file that is here already is pointed out, and the sending shows how far it is. All else goes through.
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

/** Only to offer it: where the server does not say, the picture is sent. */
async function findSame(file: File, send: typeof fetch): Promise<SamePicture | null> {
  // A page without https has no fingerprints.
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
