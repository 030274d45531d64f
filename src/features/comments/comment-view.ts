/** An approved comment as readers see it: plain text, nothing private. */
export type CommentView = {
  id: number
  displayName: string
  /** Plain text; paragraphs are separated by blank lines. */
  text: string
  /** ISO 8601. */
  createdAt: string
}

/** What a reader typed into the comment form. */
export type CommentFormValues = { displayName: string; email: string; text: string }

/** A field's name and what is wrong with its value, in the reader's words. */
export type FormError = { field: string; message: string }
