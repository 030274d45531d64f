import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import type { SealedSecret } from './archive-format'
import { BackupError } from './backup-error'

/** N of scrypt; with r = 8 a guess takes 64 MiB of memory. */
const COST = 65_536
const CIPHER = 'aes-256-gcm'

function keyFrom(passphrase: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 })
}

/** Encrypts the site's secret with a passphrase. */
export function sealSecret(secret: string, passphrase: string): SealedSecret {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv(CIPHER, keyFrom(passphrase, salt, COST), iv)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return {
    cipher: 'scrypt + aes-256-gcm',
    cost: COST,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  }
}

/** @throws BackupError if the passphrase is not the one that it was sealed with */
export function unsealSecret(part: SealedSecret, passphrase: string): string {
  const [salt, iv, tag, sealed] = [part.salt, part.iv, part.tag, part.sealed].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer]
  try {
    const decipher = createDecipheriv(CIPHER, keyFrom(passphrase, salt, part.cost), iv, { authTagLength: 16 })
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  } catch (error) {
    throw new BackupError(
      'BACKUP_PASSPHRASE is not the passphrase that the secret in this backup was sealed with.',
      { cause: error },
    )
  }
}

/** Equal for equal secrets; the secret, 32 random characters or more, cannot be found from it. */
export function fingerprintOf(secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'symptom-database/backup-fingerprint', 32))
  return createHmac('sha256', key).update('fingerprint').digest('hex')
}
