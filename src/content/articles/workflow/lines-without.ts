/**
 * The lines of a text that another one does not contain. A repeated line is removed as often as it occurs.
 *
 * Linear time: a text of two megabytes has tens of thousands of lines.
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
