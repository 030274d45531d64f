import { BackupError } from './backup-error'
import type { CheckedBackup } from './check-backup'
import { fingerprintOf, unsealSecret } from './seal-secret'

export type SecretChoice =
  /** The secret here is the site's. */
  | { kind: 'same' }
  /** It has to be put in place. */
  | { kind: 'restored'; secret: string }
  /** The operator does without. */
  | { kind: 'none' }

type Given = {
  /** Of the setting PAYLOAD_SECRET. */
  setting?: string
  /** Of the data folder. */
  stored?: string
  passphrase?: string
  /** Whether the restored site may have another secret. */
  withoutSecret: boolean
}

const WHAT_STOPS =
  'everybody would have to sign in again, and readers’ votes, links in e-mails and limits would no longer be recognised'

/**
 * Decides with which secret a backup is restored.
 *
 * @throws BackupError if it is not known, with what to do
 */
export function chooseSecret(backup: Omit<CheckedBackup, 'head'>, given: Given): SecretChoice {
  const { manifest, sealedSecret } = backup
  const isSites = (secret: string | undefined) =>
    secret !== undefined && fingerprintOf(secret) === manifest.secretFingerprint
  if (isSites(given.setting ?? given.stored)) return { kind: 'same' }
  if (given.withoutSecret) return { kind: 'none' }
  const rest = `Or add --without-secret: ${WHAT_STOPS}.`
  if (given.setting) {
    throw new BackupError(
      `PAYLOAD_SECRET is another secret than that of the backed-up site. Set that one, or leave the setting empty${
        sealedSecret ? ' and give BACKUP_PASSPHRASE' : ''
      }. ${rest}`,
    )
  }
  if (!sealedSecret) {
    throw new BackupError(`The secret is not in this backup. Give it in PAYLOAD_SECRET. ${rest}`)
  }
  if (!given.passphrase) {
    throw new BackupError(
      `The secret in this backup is sealed. Give the passphrase in BACKUP_PASSPHRASE, or the secret in PAYLOAD_SECRET. ${rest}`,
    )
  }
  const secret = unsealSecret(sealedSecret, given.passphrase)
  if (!isSites(secret))
    throw new BackupError('The secret in this backup is not the one that its manifest tells of.')
  return { kind: 'restored', secret }
}
