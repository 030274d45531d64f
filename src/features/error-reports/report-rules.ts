/** Most characters of a report, in UTF-16 code units. */
export const REPORT_LENGTH = 2000
