/**
 * The lines of a text that another one does not have. A line that stands in it twice takes away two.
 *
 * Each line is looked at once: a text of two megabytes has tens of thousands.
 */
export function linesWithout(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    if (count > 0) left.set(line, count - 1)
    return count === 0
  })
}
