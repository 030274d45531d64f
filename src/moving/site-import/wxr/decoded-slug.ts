/** A slug in its letters; WordPress stores those of other scripts percent-encoded. */
export function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    // Not encoded, but with a percent sign.
    return slug
  }
}
