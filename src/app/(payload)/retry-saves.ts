/** How it stands with what the panel sends to be stored. */
export type SaveState =
  /** Nothing waits. */
  | 'quiet'
  /** No answer yet, for longer than one is used to. */
  | 'slow'
  /** The server could not store it; it is sent again until it can. */
  | 'unsaved'
  /** What could not be stored is stored now. */
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

/** Answers of a server, or of one before it, that cannot do at the moment what it was asked. */
const PASSING = [502, 503, 504]

/**
 * `fetch` for the panel: what replaces a document is sent again until the server gives a definite answer, so that
 * Payload's forms and their autosave only ever hear of that. The same sent twice is stored once. What makes a new
 * document is not repeated: it could be there already. Questions after the session are repeated, because the panel
 * takes every other answer for the end of it and throws people out.
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

/** Whether a request stores something that may be sent twice, or asks after the session; null for every other one. */
function kindOf(input: RequestInfo | URL, init: RequestInit | undefined): 'save' | 'session' | null {
  // The body of a Request can be read only once.
  if (input instanceof Request) return null
  const method = (init?.method ?? 'GET').toUpperCase()
  // Payload's own housekeeping (locks, preferences) is nothing that somebody typed.
  const path = /^(?:https?:\/\/[^/]+)?\/api\/(?!payload-)([^?#]*)/.exec(String(input))?.[1]
  if (path === undefined) return null
  if (method === 'PATCH' || method === 'PUT') return 'save'
  if (method === 'POST' && /^globals\/[^/]+$/.test(path)) return 'save'
  if (method === 'POST' && /^users\/refresh-token$/.test(path)) return 'session'
  return method === 'GET' && path === 'users/me' ? 'session' : null
}
