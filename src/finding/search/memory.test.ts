import { afterEach, expect, it } from 'vitest'
import { hearPurges } from '@/cache/heard-purges'
import { tags } from '@/cache/tags'
import { Memory } from './memory'

const heard: { stop: () => void }[] = []
const listen = (isListening = () => true) => {
  const own = hearPurges(isListening)
  heard.push(own)
  return own
}
afterEach(() => {
  for (const each of heard.splice(0)) each.stop()
})

function counted(memory: Memory<string, number>) {
  const asked: string[] = []
  const get = (...keys: string[]) =>
    memory.get(keys, async (missing) => {
      asked.push(...missing)
      return new Map(missing.map((key) => [key, key.length]))
    })
  return { asked, get }
}

it('reads what it does not know, once', async () => {
  listen()
  const { asked, get } = counted(new Memory(10))
  expect(await get('a', 'bb', 'a')).toEqual(
    new Map([
      ['a', 1],
      ['bb', 2],
    ]),
  )
  expect(await get('bb', 'ccc')).toEqual(
    new Map([
      ['bb', 2],
      ['ccc', 3],
    ]),
  )
  expect(asked).toEqual(['a', 'bb', 'ccc'])
})

it('forgets everything when the index changes, and when a change may have been missed', async () => {
  const { purge, gap } = listen()
  const { asked, get } = counted(new Memory(10))
  await get('a')
  purge({ stale: [tags.article(1)], drop: [] })
  await get('a')
  expect(asked).toEqual(['a'])
  purge({ stale: [tags.articles], drop: [] })
  await get('a')
  gap()
  await get('a')
  expect(asked).toEqual(['a', 'a', 'a'])
})

it('does not keep what was read while the index changed', async () => {
  const { purge } = listen()
  const memory = new Memory<string, number>(10)
  await memory.get(['a'], async () => {
    purge({ stale: [tags.symptoms], drop: [] })
    return new Map([['a', 1]])
  })
  const { asked, get } = counted(memory)
  await get('a')
  expect(asked).toEqual(['a'])
})

it('keeps nothing where no changes are heard of', async () => {
  const { asked, get } = counted(new Memory(10))
  await get('a')
  await get('a')
  let isConnected = true
  listen(() => isConnected)
  await get('a')
  isConnected = false
  await get('a')
  expect(asked).toEqual(['a', 'a', 'a', 'a'])
})

it('lets go of what was not used for longest', async () => {
  listen()
  const { asked, get } = counted(new Memory(4))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e']) await get(key)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e'])
  await get('b')
  expect(asked.at(-1)).toBe('b')
})
