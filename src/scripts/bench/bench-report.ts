import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { growthPlot } from './growth-plot'
import { type Machine, machineFacts, rounded } from './machine-facts'
import type { Measures } from './run-measures'

type Stored = { machine: Machine; runs: Record<string, Measures> }

/** Keeps a run in `docs/bench/bench.json`, beside those of other sizes, and draws how costs grow. */
export async function keepRun(root: string, articles: number, run: Measures): Promise<void> {
  const folder = path.join(root, 'docs/bench')
  const file = path.join(folder, 'bench.json')
  await mkdir(folder, { recursive: true })
  const before = await readFile(file, 'utf8').then(JSON.parse, () => null)
  const stored: Stored = {
    machine: machineFacts(),
    runs: { ...(before as Stored | null)?.runs, [articles]: run },
  }
  await writeFile(file, `${JSON.stringify(stored, rounded, 2)}\n`)
  await writeFile(path.join(folder, 'growth.svg'), growthPlot(stored.runs))
}

/** Keeps another measurement in a file of its own in `docs/bench`, with what the machine is. */
export async function keepMeasurement(root: string, name: string, found: object): Promise<void> {
  const folder = path.join(root, 'docs/bench')
  await mkdir(folder, { recursive: true })
  const text = JSON.stringify({ machine: machineFacts(), ...found }, rounded, 2)
  await writeFile(path.join(folder, name), `${text}\n`)
}

/** Prints a run for the person at the terminal. */
export function printRun(articles: number, { rows, nginx, seen, rssMiB }: Measures): void {
  console.log(`\n${articles} articles; CPU and latency in milliseconds\n`)
  const cell = (value: number | null) => (value === null ? '–' : value.toFixed(value < 1 ? 3 : 1)).padStart(9)
  console.log(
    `  ${''.padEnd(24)}${['server', 'database', 'p50', 'p99'].map((name) => name.padStart(9)).join('')}`,
  )
  for (const [name, row] of Object.entries(rows)) {
    console.log(`  ${name.padEnd(24)}${[row.web, row.database, row.p50, row.p99].map(cell).join('')}`)
  }
  console.log(`  ${'publish → seen'.padEnd(42)}${cell(seen.p50)}${cell(seen.p99)}`)
  const hit = rows['cached page']?.web ?? Number.NaN
  const unchanged = rows['cached page, 304']?.web ?? Number.NaN
  if (nginx) {
    const times = (ours: number, theirs: number) => `${(ours / theirs).toFixed(1)} ×`
    console.log(`  ${'nginx, same page'.padEnd(24)}${cell(nginx.hit)}  ours ${times(hit, nginx.hit)}`)
    console.log(
      `  ${'nginx, 304'.padEnd(24)}${cell(nginx.unchanged)}  ours ${times(unchanged, nginx.unchanged)}`,
    )
  }
  console.log(`  memory of the server: ${rssMiB.idle} MiB before, ${rssMiB.loaded} MiB after`)
}
