/** A duplicate is a new article: not published, reviewed or imported. */
export const notCopied = { beforeDuplicate: [() => null] }
