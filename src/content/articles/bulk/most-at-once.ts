/** The most articles of one request; the panel says so. */
export const MOST_AT_ONCE = 100
