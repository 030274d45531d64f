/**
 * Comments that share a theme and, with other groups, no line: what was learned from some is judged on another. Names,
 * songs, goods and addresses are invented. In a line `{n}` stands for a number, `{site}` for an address, `{who}` for a
 * name and `{topic}` for one of the group's own.
 */
export type Group = { name: string; topics: string[]; spam: string[]; honest: string[] }
