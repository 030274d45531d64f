import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BodyRule } from './body-rules'
import { BODY_PACES, type BodyPaces, BodyRefused, readBody } from './read-body'

/** A fully received body. */
export type HeldBody = {
  length: number
  head: Buffer
  tail: Buffer
  /** The content, if it is kept in memory. */
  bytes: Buffer | null
  send: (onward: ClientRequest) => Promise<void>
  release: () => Promise<void>
}

/** Total bytes that all requests of a kind may hold at the same time. */
class BodyBudget {
  #left: number
  constructor(bytes: number) {
    this.#left = bytes
  }

  /** @throws BodyRefused 503 if the limit is reached */
  take(bytes: number): void {
    if (bytes > this.#left) {
      const message = 'Too much data is being sent at the moment. Please try again.'
      throw new BodyRefused({ status: 503, message, headers: { 'Retry-After': 5 } })
    }
    this.#left -= bytes
  }

  give(bytes: number): void {
    this.#left += bytes
  }
}

const MIB = 1024 * 1024
const ENDS = 200

/** Readers' and staff's bodies have separate limits, so that a flood of the former does not affect the latter. */
export const bodyBudgets = () => ({
  anybody: new BodyBudget(32 * MIB),
  staff: new BodyBudget(64 * MIB),
  uploader: new BodyBudget(500 * MIB),
})
export type BodyBudgets = ReturnType<typeof bodyBudgets>

/**
 * Buffers a whole body, in memory or in an unlinked file that disappears with this process.
 *
 * @throws BodyRefused if it is too large or too slow, or if too much is buffered already
 */
export async function holdBody(
  req: IncomingMessage,
  rule: BodyRule,
  budgets: BodyBudgets,
  paces: BodyPaces = BODY_PACES,
): Promise<HeldBody> {
  const budget = budgets[rule.from]
  const store = rule.keep === 'disk' ? await openFile() : openMemory()
  let length = 0
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  const release = async () => {
    budget.give(length)
    length = 0
    await store.close()
  }
  const take = (piece: Buffer) => {
    budget.take(piece.length)
    length += piece.length
    if (head.length < ENDS) head = Buffer.concat([head, piece]).subarray(0, ENDS)
    tail = Buffer.concat([tail, piece.subarray(-ENDS)]).subarray(-ENDS)
    return store.add(piece)
  }
  try {
    await readBody(req, rule, take, paces)
  } catch (error) {
    await release()
    throw error
  }
  return { length, head, tail, bytes: store.bytes(), send: store.send, release }
}

function openMemory() {
  const pieces: Buffer[] = []
  return {
    add: (piece: Buffer): Promise<void> | void => void pieces.push(piece),
    bytes: (): Buffer | null => Buffer.concat(pieces),
    send: async (onward: ClientRequest) => void onward.end(Buffer.concat(pieces)),
    close: async () => void pieces.splice(0),
  }
}

async function openFile() {
  const path = join(tmpdir(), `symptoms-upload-${randomUUID()}`)
  const file: FileHandle = await open(path, 'wx+', 0o600)
  // Windows cannot unlink an open file; there it is removed at the end.
  await rm(path, { force: true }).catch(() => undefined)
  return {
    add: async (piece: Buffer) => void (await file.write(piece)),
    bytes: (): Buffer | null => null,
    send: (onward: ClientRequest) => pipeline(file.createReadStream({ start: 0, autoClose: false }), onward),
    close: async () => {
      await file.close().catch(() => undefined)
      await rm(path, { force: true })
    },
  }
}
