/** A comment that readers can see, and where it stands. */
export type ToldComment = {
  id: number
  parent: number | null
  displayName: string
  text: string
  voice: 'reader' | 'author' | 'staff'
  /** The author's profile under an author's comment. */
  profile: number | null
  article: number
  question: string
}
