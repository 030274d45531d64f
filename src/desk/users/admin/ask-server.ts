export type Reply<T> = { ok: true; body: T } | { ok: false; message: string }

const SILENCE = 'The server did not answer. Please try again.'

/**
 * Sends JSON to an endpoint of ours with the cookie of the panel.
 *
 * @returns the answer, or what went wrong in words for the person
 */
export async function askServer<T>(path: string, data: object = {}): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    })
    const body = await response.json()
    if (response.ok) return { ok: true, body: body as T }
    const { errors } = body as { errors?: { message?: string }[] }
    return { ok: false, message: errors?.[0]?.message ?? SILENCE }
  } catch {
    return { ok: false, message: SILENCE }
  }
}
