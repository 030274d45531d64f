/** The URL of the panel's search results. */
export const searchAddress = (query: string): string => `/admin/search?q=${encodeURIComponent(query)}`
