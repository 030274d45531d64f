/** Maximum length of what a reader says to have looked for, in UTF-16 code units as browsers count them. */
export const WISH_LENGTH = 300
/** Maximum number of distinct wishes kept; a flood of nonsense must not fill the disk. */
export const MOST_WISHES = 5000
