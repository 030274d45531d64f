const HEARTBEAT_MS = 10_000

/** Runs one step of the start, reporting its name, its progress and its duration. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now()
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1)
  const heartbeat = setInterval(() => console.log(`• ${name} … ${seconds()} s`), HEARTBEAT_MS)
  console.log(`• ${name} …`)
  try {
    const result = await work()
    console.log(`✓ ${name} (${seconds()} s)`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
