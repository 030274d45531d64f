/** The fewest characters that a password of staff has. */
export const PASSWORD_LENGTH = 12
