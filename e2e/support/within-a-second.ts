import { setTimeout as wait } from 'node:timers/promises'
import { expect } from '@playwright/test'

const PROMISE_MS = 1000
const PAUSE_MS = 20

/**
 * Verifies the freshness guarantee: an acknowledged change is visible to requests a second later. The start of a
 * check counts, not the arrival of its response; how fast a busy machine responds, or first generates a picture,
 * is irrelevant.
 *
 * @param check runs once and throws if the response is stale
 * @throws what the first check throws that began after the second was over
 */
export async function withinASecond(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + PROMISE_MS
  for (;;) {
    const isLast = Date.now() >= end
    try {
      return await check()
    } catch (error) {
      if (isLast) throw error
    }
    await wait(PAUSE_MS)
  }
}

/** `withinASecond` for a single value. */
export const becomes = <T>(read: () => Promise<T>, value: T) =>
  withinASecond(async () => expect(await read()).toBe(value))
