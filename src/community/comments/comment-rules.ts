/** What may become of a comment. Only `approved` is public; of a withdrawn one its place in the thread is. */
export const commentStatuses = ['pending', 'approved', 'rejected', 'spam', 'withdrawn'] as const
export type CommentStatus = (typeof commentStatuses)[number]

/** Longest comment, display name and e-mail address, in UTF-16 code units as browsers count `maxlength`. */
export const COMMENT_LENGTH = 5000
export const NAME_LENGTH = 60

/** The form's field that people do not see. Its name tells neither people nor password managers what could go in. */
export const DECOY = 'blank'

/** Who speaks: a reader, an author of the article, or the site's staff. */
export const voices = ['reader', 'author', 'staff'] as const
export type Voice = (typeof voices)[number]

/** What stands in place of the words and the name of a withdrawn comment: the database wants one character. */
export const WITHDRAWN = '–'
