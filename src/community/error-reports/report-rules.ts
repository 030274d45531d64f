/** Maximum length of a report, in UTF-16 code units as browsers count them. */
export const REPORT_LENGTH = 2000
/** How long the reporter's e-mail address is kept. */
export const CONTACT_DAYS = 90
