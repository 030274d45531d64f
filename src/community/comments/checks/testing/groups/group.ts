/**
 * Comments that share a theme and no line with other groups: the model is trained on some groups and tested on
 * another. Names, songs, goods and addresses are fictional. `{n}` stands for a number, `{site}` for an address,
 * `{who}` for a name and `{topic}` for one of the group's own.
 */
export type Group = { name: string; topics: string[]; spam: string[]; honest: string[] }
