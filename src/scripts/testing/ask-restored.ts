/** Prints what a restored site says to a session and to a key that were made before the backup. */
import { keyedHash } from '@/forms/keyed-hash'
import { rest } from '@/testing/payload'

const { status, body } = await rest('/users/me', { token: process.argv[2] })
const { user } = body as { user?: { email?: string } | null }
const answer = { status, email: user?.email ?? null, key: keyedHash('voter', 'a reader') }
process.stdout.write(`${JSON.stringify(answer)}\n`)
process.exit(0)
