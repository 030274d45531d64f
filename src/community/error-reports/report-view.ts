/** What a reader typed into the form for reporting an error. */
export type ReportFormValues = { text: string; email: string }
