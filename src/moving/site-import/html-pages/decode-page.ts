const DECLARED = /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/iu

/** A page's text: in UTF-8 if all of it is, else in what it declares, else in what browsers take then. */
export function decodePage(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8.
  }
  const [, declared] = DECLARED.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')) ?? []
  try {
    return new TextDecoder(declared ?? 'windows-1252').decode(bytes)
  } catch {
    // RangeError: no such encoding.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
