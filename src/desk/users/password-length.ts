/** The minimum length of a staff password. */
export const PASSWORD_LENGTH = 12
