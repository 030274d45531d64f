/** The status of a comment. Only `approved` is public; a withdrawn one keeps its place in the thread. */
export const commentStatuses = ['pending', 'approved', 'rejected', 'spam', 'withdrawn'] as const
export type CommentStatus = (typeof commentStatuses)[number]

/**
 * Maximum length of comment, display name and e-mail address, in UTF-16 code units as browsers count `maxlength`.
 */
export const COMMENT_LENGTH = 5000
export const NAME_LENGTH = 60

/** The honeypot field. Its name suggests no content to people or password managers. */
export const DECOY = 'blank'

/** Who speaks: a reader, an author of the article, or the site's staff. */
export const voices = ['reader', 'author', 'staff'] as const
export type Voice = (typeof voices)[number]

/** Replaces the text and name of a withdrawn comment: the database requires one character. */
export const WITHDRAWN = '–'
