/** The longest name of a key, in UTF-16 code units. */
export const NAME_LENGTH = 80

export const LONGEST_DAYS = 365

/** What the form offers. */
export const OFFERED_DAYS = [30, 90, 365] as const
