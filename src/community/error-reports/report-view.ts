/** A reader's input in the error report form. */
export type ReportFormValues = { text: string; email: string }
