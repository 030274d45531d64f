export type Reply<T> = { ok: true; body: T } | { ok: false; message: string | null }

/**
 * Sends JSON to one of our endpoints with the panel's cookie.
 *
 * @returns the response, or the server's error message; null if it has none
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
