type Bar = {
  label: string
  href: string
  value: number
  /** A part of `value` drawn in a second tone, and its label. */
  part?: { value: number; label: string }
  tone?: 'brand' | 'calm' | 'warn' | 'alarm'
}

type BarTableProps = { caption: string; labelHead: string; numberHead: string; bars: Bar[] }

const percent = (value: number, most: number) => `${most === 0 ? 0 : (100 * value) / most}%`

/** A horizontal bar chart as semantic HTML: a table of labels and numbers, with decorative bars. */
export function BarTable({ caption, labelHead, numberHead, bars }: BarTableProps) {
  const most = Math.max(...bars.map(({ value }) => value))
  return (
    <table className="desk-bars">
      <caption className="desk-hidden">{caption}</caption>
      <thead className="desk-hidden">
        <tr>
          <th scope="col">{labelHead}</th>
          <th scope="col">{numberHead}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, href, value, part, tone = 'brand' }) => (
          <tr key={label}>
            <th scope="row">
              <a href={href}>{label}</a>
              {part && part.value > 0 && (
                <small>
                  {part.value} {part.label}
                </small>
              )}
            </th>
            <td>
              <span className="desk-bars__row">
                <span className="desk-bars__track" aria-hidden="true">
                  <span
                    className={`desk-bars__bar desk-tone--${tone}`}
                    style={{ width: percent(value, most) }}
                  >
                    {part && (
                      <span className="desk-bars__part" style={{ width: percent(part.value, value) }} />
                    )}
                  </span>
                </span>
                <span className="desk-number">{value}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
