/**
 * Progress in words: what, how many of how many, how fast, and how long it will still take.
 *
 * @param what is done
 * @param clock in milliseconds
 */
export function progressOf(
  what: string,
  clock: () => number = () => performance.now(),
): (done: number, total: number) => string {
  const begun = clock()
  return (done, total) => {
    const seconds = (clock() - begun) / 1000
    const rate = seconds > 0 ? done / seconds : 0
    const left = rate > 0 ? Math.max(0, (total - done) / rate) : null
    const speed = rate > 0 ? `, ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second` : ''
    return `${what}: ${done} of ${total}${speed}${left === null ? '' : `, ${inWords(left)} left`}`
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
