import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import {
  type ArchiveHead,
  type ArchiveManifest,
  FORMAT,
  HEAD,
  headSchema,
  MANIFEST,
  manifestSchema,
  PICTURES,
  ROWS,
  SECRET,
  type SealedSecret,
  sealedSecretSchema,
} from './archive-format'
import { BackupError } from './backup-error'
import { type ArchivePart, readArchive } from './read-archive'

/** No honest part of this kind is larger; it is read into memory. */
const LARGEST_JSON = 512 * 1024 * 1024

export type CheckedBackup = {
  head: ArchiveHead
  manifest: ArchiveManifest
  sealedSecret: SealedSecret | null
}

/** Receives what is read, before the whole is known to be sound. */
export type Receiver = {
  /** The first part was read, and is of this version or an older one. */
  head?: (head: ArchiveHead) => Promise<void>
  rows?: (table: string, piece: Buffer) => Promise<void>
  picture?: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>
  /** A stretch of the archive was read: bytes of content since the beginning. */
  read?: (bytes: number) => void
}

type Sums = { hash: Hash; bytes: number; rows: number }

/**
 * Reads a whole archive and compares every part with the manifest.
 *
 * @param known names of the migrations of this version of the software
 * @throws BackupError that says what is wrong: foreign, cut, damaged, or of a newer version
 */
export async function checkBackup(
  file: string,
  known: readonly string[],
  receiver: Receiver = {},
): Promise<CheckedBackup> {
  let head: ArchiveHead | null = null
  let manifest: ArchiveManifest | null = null
  let sealedSecret: SealedSecret | null = null
  const sums = new Map<string, Sums>()
  let newer: BackupError | null = null
  let read = 0

  async function* counted(part: ArchivePart, sum: Sums): AsyncGenerator<Buffer> {
    for await (const piece of part.pieces) {
      sum.hash.update(piece)
      sum.bytes += piece.length
      read += piece.length
      receiver.read?.(read)
      yield piece
    }
  }
  for await (const part of readArchive(file)) {
    if (manifest) throw damaged(file, `there is ${part.name} after its end`)
    if (!head && part.name !== HEAD) throw foreign(file)
    const key = part.name.startsWith(ROWS) ? part.name.slice(0, part.name.lastIndexOf('/')) : part.name
    const sum = sums.get(key) ?? { hash: createHash('sha256'), bytes: 0, rows: 0 }
    sums.set(key, sum)
    const pieces = counted(part, sum)
    if (part.name === HEAD) {
      head = await readHead(file, part, pieces)
      newer = refuseNewer(file, head, known)
      if (receiver.head && newer) throw newer
      await receiver.head?.(head)
    } else if (part.name === SECRET) sealedSecret = await readJson(file, part, pieces, sealedSecretSchema)
    else if (part.name === MANIFEST) manifest = await readJson(file, part, pieces, manifestSchema)
    else if (part.name.startsWith(ROWS)) await readRows(key.slice(ROWS.length), pieces, sum, receiver)
    else if (part.name.startsWith(PICTURES))
      await readPicture(part.name.slice(PICTURES.length), pieces, receiver)
    else throw damaged(file, `it has an unknown part ${part.name}`)
  }
  if (!head) throw foreign(file)
  if (!manifest) throw new BackupError(`${file} is cut: its manifest is missing. Nothing of it was used.`)
  compare(file, manifest, sums)
  // Only now: a damaged name of a migration is not a newer version.
  if (newer) throw newer
  return { head, manifest, sealedSecret }
}

const foreign = (file: string) => new BackupError(`${file} is not a backup of this software.`)
const damaged = (file: string, reason: string) =>
  new BackupError(`${file} is damaged: ${reason}. Nothing of it was used.`)

async function readHead(
  file: string,
  part: ArchivePart,
  pieces: AsyncIterable<Buffer>,
): Promise<ArchiveHead> {
  const value = await readJson(
    file,
    part,
    pieces,
    z.looseObject({ format: z.string(), formatVersion: z.number() }),
  )
  if (value.formatVersion > FORMAT) throw newerThanThis(file, `format ${value.formatVersion}`)
  const head = headSchema.safeParse(value)
  if (!head.success) throw damaged(file, z.prettifyError(head.error))
  return head.data
}

const newerThanThis = (file: string, what: string) =>
  new BackupError(
    `${file} was made by a newer version of the software (${what}). Install that version first.`,
  )

function refuseNewer(file: string, head: ArchiveHead, known: readonly string[]): BackupError | null {
  const unknown = head.migrations.filter((name) => !known.includes(name))
  return unknown.length > 0 ? newerThanThis(file, unknown.join(', ')) : null
}

async function readJson<T>(
  file: string,
  part: ArchivePart,
  pieces: AsyncIterable<Buffer>,
  schema: z.ZodType<T>,
): Promise<T> {
  if (part.size > LARGEST_JSON) throw damaged(file, `its part ${part.name} is too large`)
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  let value: unknown
  try {
    value = JSON.parse(Buffer.concat(all).toString('utf8'))
  } catch {
    throw damaged(file, `its part ${part.name} is not JSON`)
  }
  const result = schema.safeParse(value)
  if (!result.success) throw damaged(file, `its part ${part.name} is wrong: ${z.prettifyError(result.error)}`)
  return result.data
}

async function readRows(table: string, pieces: AsyncIterable<Buffer>, sum: Sums, receiver: Receiver) {
  for await (const piece of pieces) {
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) sum.rows += 1
    await receiver.rows?.(table, piece)
  }
}

async function readPicture(name: string, pieces: AsyncIterable<Buffer>, receiver: Receiver) {
  if (receiver.picture) await receiver.picture(name, pieces)
  else for await (const _ of pieces);
}

/** Every part is in the manifest with its hash, and every part of the manifest was there. */
function compare(file: string, manifest: ArchiveManifest, sums: Map<string, Sums>): void {
  const expect = (name: string, what: string, sha256: string, bytes?: number, rows?: number) => {
    const sum = sums.get(name)
    sums.delete(name)
    if (!sum) throw damaged(file, `${what} is missing`)
    if (sum.hash.digest('hex') !== sha256 || (bytes ?? sum.bytes) !== sum.bytes) {
      throw damaged(file, `${what} does not match its hash`)
    }
    if (rows !== undefined && rows !== sum.rows) {
      throw damaged(file, `${what} has ${sum.rows} rows instead of ${rows}`)
    }
  }
  expect(HEAD, 'its first part', manifest.head)
  for (const { table, rows, bytes, sha256 } of manifest.rows) {
    if (bytes > 0) expect(ROWS + table, `the table ${table}`, sha256, bytes, rows)
  }
  for (const { name, bytes, sha256 } of manifest.pictures) {
    expect(PICTURES + name, `the picture ${name}`, sha256, bytes)
  }
  if (manifest.sealedSecret) expect(SECRET, 'the sealed secret', manifest.sealedSecret)
  sums.delete(MANIFEST)
  const [extra] = sums.keys()
  if (extra !== undefined) throw damaged(file, `${extra} is not in its manifest`)
}
