import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What docs/architecture.md draws of the districts: `name["place, place<br>room, room"]`, and arrows between names. */
const drawing =
  /```mermaid\nflowchart TD\n([\s\S]*?)```/.exec(readFileSync('docs/architecture.md', 'utf8'))?.[1] ?? ''
const listOf = (text = '') => text.split(', ')
const boxes = new Map(
  [...drawing.matchAll(/(\w+)\["([^"]+?)<br>([^"]+)"\]/g)].map(([, name = '', places, rooms]) => [
    name,
    { places: listOf(places), rooms: listOf(rooms) },
  ]),
)
const arrows = [...drawing.matchAll(/^\s*(\w+)(?:\[[^\]]*\])? --> (\w+)/gm)].map(([, from, to]) => ({
  from,
  to,
}))
const districts = [...boxes.keys()].filter((name) => !['top', 'foundation', 'dashboard'].includes(name))

/** The places from which arrows lead to a box, over others too: what it must not import. */
function placesAbove(name: string): string[] {
  const from = arrows
    .filter(({ to, from }) => to === name && from !== 'dashboard')
    .map((one) => one.from ?? '')
  return [...new Set(from.flatMap((one) => [...(boxes.get(one)?.places ?? []), ...placesAbove(one)]))].sort()
}

const rule = readFileSync('lint/one-direction.grit', 'utf8')
/** What the lint rule forbids, by the place that it is forbidden to. */
const forbiddenTo = new Map(
  [...rule.matchAll(/and \{([\s\S]*?)\$message/g)].map(([, part = '']) => {
    const [, isNot, place = ''] = /\$place <: (not )?r"(\S+?)\/\.\*"/.exec(part) ?? []
    const [, forbidden = ''] = /\$from <: .*\(\?:([\w|]+)\)\/\[/.exec(part) ?? []
    return [isNot ? 'foundation' : place, forbidden.split('|').sort()]
  }),
)

/** Git leaves empty folders behind. */
const foldersOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && readdirSync(`${folder}/${one.name}`).length > 0)
    .map(({ name }) => name)

describe('the drawing of the districts', () => {
  it.each([...districts, 'foundation'])('says of %s what the lint rule says', (name) => {
    expect(placesAbove(name).length).toBeGreaterThan(2)
    expect(forbiddenTo.get(name)).toEqual(placesAbove(name))
  })

  it('has each district that the rule knows', () => {
    expect(districts.length).toBe(6)
    const held = rule.match(/r"\(\?:(moving\|[\w|]+)\)\/\.\*"/)?.[1]?.split('|')
    expect(held?.sort()).toEqual([...districts].sort())
  })

  it.each(districts)('names the rooms of %s', (name) => {
    const own = foldersOf(`src/${name}`).filter((room) => room !== 'dashboard')
    expect(boxes.get(name)?.rooms.slice().sort()).toEqual(own.sort())
  })

  it('names the parts of the foundation', () => {
    const others = [...districts, ...(boxes.get('top')?.places ?? []), 'testing']
    const own = foldersOf('src').filter((folder) => !others.includes(folder))
    expect(boxes.get('foundation')?.rooms.slice().sort()).toEqual(own.sort())
  })
})
