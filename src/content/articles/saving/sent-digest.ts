/** Header of the answer to a save: the stamp of the article as its client sent it, before it was merged. */
export const SENT_DIGEST = 'Sent-Content-Digest'
