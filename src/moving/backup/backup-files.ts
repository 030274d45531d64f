/** An archive that is being written; nobody takes it for a backup before `finish`. Methods throw a BackupError. */
export type BackupFile = {
  /** Its path, or its address on S3. */
  name: string
  write: (piece: Buffer) => Promise<void>
  finish: () => Promise<void>
  /** Removes what was written; never fails. */
  discard: () => Promise<void>
}

/** Where backups are kept. Methods throw a BackupError in words for the operator. */
export type BackupPlace = {
  create: (name: string) => Promise<BackupFile>
  /** Of everything that is there. */
  names: () => Promise<string[]>
  remove: (name: string) => Promise<void>
  /** Removes what interrupted backups left. @param now milliseconds since 1970 */
  removeAbandoned: (now: number) => Promise<void>
}
