/**
 * The stamp of the newest version that a form knows of. Answers overtake one another, and the page may be drawn with an
 * older one after a newer one has come: a move of the workflow names the version that it is about.
 */
export class NewestStamp {
  stamp: string | undefined
  private at = Number.NEGATIVE_INFINITY

  /** @returns whether this version is at least as new as the newest so far; then its stamp is the stamp */
  isNew({ contentDigest, updatedAt }: { contentDigest?: string | null; updatedAt?: unknown }): boolean {
    const at = Date.parse(String(updatedAt))
    if (at < this.at) return false
    if (at > this.at) this.at = at
    this.stamp = contentDigest ?? undefined
    return true
  }
}
