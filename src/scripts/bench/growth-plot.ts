type Row = { web: number; database: number | null }
type Runs = Record<string, { rows: Record<string, Row> }>

const WIDTH = 720
const HEIGHT = 360
const LEFT = 60
const RIGHT = 210
const TOP = 20
const BOTTOM = 50
/** Told apart also by people who see colours differently (Okabe and Ito). */
const COLORS: Record<string, string> = {
  'article, first render': '#0072b2',
  'symptom, first render': '#d55e00',
  'author, first render': '#009e73',
  'comment stored': '#cc79a7',
  'rating stored': '#000000',
  search: '#e69f00',
}

/** A plot of CPU time per request, server and database together, by the number of articles. */
export function growthPlot(runs: Runs): string {
  const sizes = Object.keys(runs)
    .map(Number)
    .sort((a, b) => a - b)
  const cost = (size: number, name: string) => {
    const row = runs[size]?.rows[name]
    return row ? row.web + (row.database ?? 0) : Number.NaN
  }
  const costs = sizes.flatMap((size) => Object.keys(COLORS).map((name) => cost(size, name)))
  const most = Math.max(10, ...costs.filter((value) => !Number.isNaN(value)))
  const x = (size: number) => {
    const [first = 1, last = 1] = [sizes[0], sizes.at(-1)]
    const share = first === last ? 0.5 : Math.log(size / first) / Math.log(last / first)
    return LEFT + share * (WIDTH - LEFT - RIGHT)
  }
  const y = (ms: number) => HEIGHT - BOTTOM - (ms / most) * (HEIGHT - TOP - BOTTOM)
  const step = most > 40 ? 20 : 5
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
  const lines = [
    ...marks.map(
      (ms) => `<path d="M${LEFT} ${round(y(ms))}H${WIDTH - RIGHT}" stroke="#ccc"/>
<text x="${LEFT - 8}" y="${round(y(ms) + 4)}" text-anchor="end">${ms}</text>`,
    ),
    ...sizes.map(
      (size) =>
        `<text x="${round(x(size))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...Object.entries(COLORS).map(([name, color], index) => {
      // Search is not measured at every size.
      const points = sizes
        .filter((size) => !Number.isNaN(cost(size, name)))
        .map((size) => `${round(x(size))},${round(y(cost(size, name)))}`)
      const dots = points.map((point) => {
        const [cx, cy] = point.split(',')
        return `<circle cx="${cx}" cy="${cy}" r="4" fill="${color}"/>`
      })
      const place = TOP + 20 + index * 22
      return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}
<circle cx="${WIDTH - RIGHT + 20}" cy="${place - 4}" r="4" fill="${color}"/><text x="${WIDTH - RIGHT + 32}" y="${place}">${name}</text>`
    }),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">
<title>CPU time per request in milliseconds, server and database together, by the number of articles</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${lines.join('\n')}
<text x="${LEFT}" y="${HEIGHT - 8}">articles; milliseconds of CPU per request, server and database</text>
</svg>
`
}

const round = (value: number) => Math.round(value * 10) / 10
