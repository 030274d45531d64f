import { Transform } from 'node:stream'
import type { Entry } from 'yauzl'

/** zlib's own function came with Node 20.15. */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Passes an entry's content on, and ends with an error if it is not what was packed; yauzl compares only its length. */
export function checkCrc({ crc32, fileName }: Pick<Entry, 'crc32' | 'fileName'>): Transform {
  let crc = -1
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
      done(null, chunk)
    },
    flush(done) {
      done(
        (crc ^ -1) >>> 0 === crc32
          ? null
          : new Error(`${fileName} is not as it was packed (its CRC is wrong)`),
      )
    },
  })
}
