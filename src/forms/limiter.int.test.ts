import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { testPayload } from '@/testing/payload'
import { networkKey } from './limit-writes'
import { countAct, NETWORK_TIMES } from './limiter'

let payload: Awaited<ReturnType<typeof testPayload>>
/** The limit of one line for this kind of act. */
const LINE = 30

beforeAll(async () => {
  payload = await testPayload()
})

const keyOf = (address: string) => networkKey({ headers: new Headers({ 'x-client-address': address }) })
const act = (address: string) => countAct(payload, 'reset-network', keyOf(address))
const hex = (of: number) => of.toString(16)
const newNetwork = () => `2001:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`

async function countPassed(addresses: string[]): Promise<number> {
  const waits = await Promise.all(addresses.map(act))
  return waits.filter((seconds) => seconds === null).length
}

it('lets all lines of an IPv6 network do a few times what one line may', async () => {
  const network = newNetwork()
  const lines = Array.from({ length: LINE * NETWORK_TIMES + 40 }, (_, line) => `${network}:${hex(line)}::1`)
  expect(await countPassed(lines)).toBe(LINE * NETWORK_TIMES)
  expect(await countAct(payload, 'reset-network', keyOf(`${network}:ffff::1`))).toBeGreaterThan(0)
  expect(await act(`${newNetwork()}::1`)).toBeNull()
})

it('lets one line that does too much take no more than its own share of the budget', async () => {
  const network = newNetwork()
  const noisy = Array.from({ length: LINE * 3 }, (_, host) => `${network}:1::${hex(host + 1)}`)
  expect(await countPassed(noisy)).toBe(LINE)
  const others = Array.from({ length: LINE * 2 }, (_, line) => `${network}:${hex(line + 16)}::1`)
  expect(await countPassed(others)).toBe(LINE * 2)
})

it('knows an IPv4 address in every spelling', async () => {
  const [left, right] = [randomUUID().slice(0, 4), randomUUID().slice(0, 4)]
  const dotted = Buffer.from(left + right, 'hex').join('.')
  const spellings = [dotted, `::ffff:${dotted}`, `::FFFF:${left}:${right}`, `64:ff9b::${left}:${right}`]
  const many = Array.from({ length: LINE + 10 }, (_, index) => spellings[index % spellings.length] ?? '')
  expect(await countPassed(many)).toBe(LINE)
})
