/** What one check found, in words for the moderator. */
export type Reason = { check: string; verdict: 'hold' | 'spam'; reason: string }
