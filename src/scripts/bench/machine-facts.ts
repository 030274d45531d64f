import os from 'node:os'

/** What measurements depend on besides the code. */
export type Machine = { cpu: string; cores: number; memoryGiB: number; system: string; node: string }

export const machineFacts = (): Machine => ({
  cpu: os.cpus()[0]?.model ?? '',
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
})

/** For `JSON.stringify`: numbers with three decimals. */
export function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
