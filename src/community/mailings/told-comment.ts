/** A visible comment with its article. */
export type ToldComment = {
  id: number
  parent: number | null
  displayName: string
  text: string
  voice: 'reader' | 'author' | 'staff'
  /** The author's profile, for an author's comment. */
  profile: number | null
  article: number
  question: string
}
