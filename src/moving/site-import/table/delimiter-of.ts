/** What parts the columns in the first line of a CSV: the most frequent sign; null if there is none. */
export function delimiterOf(head: string): string | null {
  const [line = ''] = head.split(/\r\n?|\n/u, 1)
  const bare = line.replace(/"[^"]*"/gu, '')
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
  const [most] = counted.sort((a, b) => b.count - a.count)
  return most && most.count > 0 ? most.sign : null
}
