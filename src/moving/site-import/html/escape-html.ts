const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, also in an attribute in double quotes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign)
