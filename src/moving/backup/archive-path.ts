import path from 'node:path'
import { isOnS3 } from '@/s3/s3-address'

/** An archive as a command was given it: an absolute path, or an address on S3. */
export const archivePath = (given: string): string => (isOnS3(given) ? given : path.resolve(given))
