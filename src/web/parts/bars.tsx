/** Bars: a chart that is a list of words and numbers, right in both directions and without script. */
export type Bar = {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly said: string
  /** A colour of the tokens, such as `var(--member-1)`. */
  readonly colour?: string
}

export const Bars = ({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) => {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE)
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label: name, value, said, colour }) => (
        <li key={id}>
          <span>{name}</span>
          <span className="track">
            <span
              className="bar"
              style={{
                inlineSize: `${((75 * value) / most).toFixed(2)}%`,
                ...(colour ? { background: colour } : {}),
              }}
            />
            <span>{said}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
