/** What may become of a comment. Only `approved` is public. */
export const commentStatuses = ['pending', 'approved', 'rejected', 'spam'] as const
export type CommentStatus = (typeof commentStatuses)[number]

/** Longest comment, display name and e-mail address, in UTF-16 code units as browsers count `maxlength`. */
export const COMMENT_LENGTH = 5000
export const NAME_LENGTH = 60
export const EMAIL_LENGTH = 254
