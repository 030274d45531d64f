import { expect, it } from 'vitest'
import { chosenZone, isTimeZone, timeZones } from './time-zone'

it('offers zones from −11 to +14 h that can all be shown in', () => {
  const offered = timeZones()
  expect(offered).toEqual(expect.arrayContaining(['UTC', 'Pacific/Pago_Pago', 'Pacific/Kiritimati']))
  expect(offered.filter((zone) => !isTimeZone(zone))).toEqual([])
  expect(new Set(offered).size).toBe(offered.length)
})

it('takes the zone of an account where there is one that can be shown in', () => {
  const zones = ['Europe/Madrid', '', null, undefined, 'Mars/Olympus', 7].map((timeZone) =>
    chosenZone({ timeZone }),
  )
  expect(zones).toEqual(['Europe/Madrid', ...Array(5).fill(undefined)])
  expect(chosenZone(null)).toBeUndefined()
})
