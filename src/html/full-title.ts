/** The complete `<title>` of a page. */
export const fullTitle = (title: string, siteName: string): string => `${title} | ${siteName}`
