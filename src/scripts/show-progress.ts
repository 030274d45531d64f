import { Listr } from 'listr2'

const EVERY_MS = 100

export type Show = (done: number, total: number, unit?: (count: number) => string) => void

/**
 * Runs a long work with a line that says how much of it is done, how fast it goes and how long it will take.
 *
 * @param title what is done, such as “Backing up”
 * @param isSilent for `--quiet` and `--json`
 */
export async function showProgress<T>(
  title: string,
  isSilent: boolean,
  work: (show: (what: string, ...progress: Parameters<Show>) => void) => Promise<T>,
): Promise<T> {
  const held: { result?: { value: T }; problem?: { error: unknown } } = {}
  const list = new Listr(
    [
      {
        title,
        task: async (_, task) => {
          let current = ''
          let begun = 0
          let shownAt = 0
          const show: Parameters<typeof work>[0] = (what, done, total, unit) => {
            const now = Date.now()
            if (what !== current) begun = now
            else if (now - shownAt < EVERY_MS) return
            current = what
            shownAt = now
            task.title = `${title}: ${what} ${progressText(done, total, now - begun, unit)}`
          }
          try {
            held.result = { value: await work(show) }
          } catch (error) {
            held.problem = { error }
            // Whoever ends the command says why, once and also without this line.
            throw new Error('see below')
          } finally {
            task.title = title
          }
        },
      },
    ],
    {
      fallbackRenderer: 'simple',
      silentRendererCondition: isSilent,
      rendererOptions: { showErrorMessage: false },
    },
  )
  await list.run().catch((error: unknown) => {
    throw held.problem ? held.problem.error : error
  })
  if (!held.result) throw new Error('the work gave no result')
  return held.result.value
}

const number = new Intl.NumberFormat('en')
const plain = (count: number) => number.format(Math.round(count))

/** Such as “1,200 of 4,800, 400 a second, 9 s left”. */
export function progressText(done: number, total: number, elapsedMs: number, unit = plain): string {
  const text = `${unit(done)} of ${unit(total)}`
  const rate = (done / elapsedMs) * 1000
  if (elapsedMs < 1000 || done === 0 || !Number.isFinite(rate)) return text
  return `${text}, ${unit(rate)} a second, ${timeText(Math.max(0, total - done) / rate)} left`
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** Such as “3.4 MB”. */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`
}
