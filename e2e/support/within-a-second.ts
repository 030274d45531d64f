import { setTimeout as wait } from 'node:timers/promises'
import { expect } from '@playwright/test'

const PROMISE_MS = 1000
const PAUSE_MS = 20

/**
 * Holds the site to its promise: what was acknowledged is there for whoever asks a second later.
 * It counts when a check begins, not when its answer arrives; how fast a busy machine answers,
 * or draws a picture for the first time, is no matter of freshness.
 *
 * @param check asks once and throws where the answer is not the new one
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
