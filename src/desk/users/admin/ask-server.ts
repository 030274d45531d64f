export type Reply<T> = { ok: true; body: T } | { ok: false; message: string | null }

/**
 * Sends JSON to an endpoint of ours with the cookie of the panel.
 *
 * @returns the answer, or what the server said is wrong; null where it said nothing
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
    return { ok: false, message: errors?.[0]?.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}
