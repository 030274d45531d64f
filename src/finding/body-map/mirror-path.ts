/**
 * The other half of a drawing that is symmetric about x = 0.
 *
 * @param d SVG path data with absolute `M`, `L` and `C` commands only
 * @returns the same path with every x negated
 */
export function mirrorPath(d: string): string {
  return stepsOf(d)
    .map(({ command, numbers }) => command + numbers.map(flip).join(' '))
    .join('')
}

/**
 * Completes half an outline: along the half, and back along its mirror image.
 *
 * @param half SVG path data with absolute `M`, `L` and `C` commands, from one point to another on or next to x = 0
 * @returns path data of the complete closed outline
 */
export function closeMirrored(half: string): string {
  const steps = stepsOf(half)
  const back = steps.slice(1).reverse()
  const returned = back.map((step, index) => {
    // The way back ends where the previous step ended.
    const from = steps[steps.length - 2 - index]?.numbers.slice(-2) ?? []
    const [ax, ay, bx, by] = step.numbers
    const numbers = step.command === 'C' ? [bx, by, ax, ay, ...from] : from
    return step.command + numbers.map((value, place) => flip(value ?? 0, place)).join(' ')
  })
  const end = steps.at(-1)?.numbers.slice(-2) ?? []
  const across = end[0] === 0 ? '' : `L${end.map(flip).join(' ')}`
  return `${half}${across}${returned.join('')}Z`
}

const flip = (value: number, place: number) => (place % 2 === 0 ? -value || 0 : value)

function stepsOf(d: string): { command: string; numbers: number[] }[] {
  return Array.from(d.matchAll(/([MLC])([^MLCZ]*)/g), ([, command = '', numbers = '']) => ({
    command,
    numbers: numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number),
  }))
}
