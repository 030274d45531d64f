/** The state of the panel's saves. */
export type SaveState =
  /** Nothing is pending. */
  | 'quiet'
  /** No response yet, for longer than usual. */
  | 'slow'
  /** The server could not store it; it is being retried. */
  | 'unsaved'
  /** A failed save has now succeeded. */
  | 'saved'

export type RetryOptions = {
  send: typeof fetch
  tell: (state: SaveState) => void
  /** Resolves after so many milliseconds, or when the signal aborts. */
  pause: (ms: number, signal?: AbortSignal | null) => Promise<void>
  slowMs?: number
  retryMs?: number
  longestRetryMs?: number
}

/** Responses of a server or proxy that is temporarily unavailable. */
const PASSING = [502, 503, 504]

/**
 * `fetch` for the panel: updates are retried until the server gives a definite response, so that Payload's forms
 * and their autosave only ever see that. Updates are idempotent. Creating a document is not retried: it may
 * already exist. Session checks are retried, because the panel takes any other response for the end of the session
 * and signs people out.
 */
export function retrySaves(options: RetryOptions): typeof fetch {
  const { send, tell, pause, slowMs = 4000, retryMs = 2000, longestRetryMs = 5000 } = options
  const waiting = new Map<symbol, 'slow' | 'unsaved'>()

  const note = (save: symbol, state: 'slow' | 'unsaved' | null) => {
    const before = waiting.get(save)
    if (state) waiting.set(save, state)
    else waiting.delete(save)
    if (waiting.size === 0 && before === undefined) return
    const states = [...waiting.values()]
    const left = states.includes('unsaved') ? 'unsaved' : states.includes('slow') ? 'slow' : null
    tell(left ?? (before === 'unsaved' ? 'saved' : 'quiet'))
  }

  return async (input, init) => {
    const kind = kindOf(input, init)
    if (kind === null) return send(input, init)
    const save = Symbol('save')
    const say = (state: 'slow' | 'unsaved' | null) => kind === 'save' && note(save, state)
    const slow = setTimeout(say, slowMs, 'slow')
    try {
      for (;;) {
        const answer = await send(input, init).catch((error: unknown) => {
          if (init?.signal?.aborted) throw error
          return null
        })
        if (answer && !PASSING.includes(answer.status)) return answer
        clearTimeout(slow)
        say('unsaved')
        const asked = Number(answer?.headers.get('Retry-After') ?? 0) * 1000
        await pause(Math.min(asked || retryMs, longestRetryMs), init?.signal)
        init?.signal?.throwIfAborted()
      }
    } finally {
      clearTimeout(slow)
      say(null)
    }
  }
}

/** Whether a request is an idempotent save or a session check; null for any other. */
function kindOf(input: RequestInfo | URL, init: RequestInit | undefined): 'save' | 'session' | null {
  // The body of a Request can only be read once.
  if (input instanceof Request) return null
  const method = (init?.method ?? 'GET').toUpperCase()
  // Payload's own housekeeping (locks, preferences) is not user input.
  const path = /^(?:https?:\/\/[^/]+)?\/api\/(?!payload-)([^?#]*)/.exec(String(input))?.[1]
  if (path === undefined) return null
  if (method === 'PATCH' || method === 'PUT') return 'save'
  if (method === 'POST' && /^globals\/[^/]+$/.test(path)) return 'save'
  if (method === 'POST' && /^users\/refresh-token$/.test(path)) return 'session'
  return method === 'GET' && path === 'users/me' ? 'session' : null
}
