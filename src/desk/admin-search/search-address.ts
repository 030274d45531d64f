/** The panel's page of results for a search. */
export const searchAddress = (query: string): string => `/admin/search?q=${encodeURIComponent(query)}`
