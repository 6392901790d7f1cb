/** A field of a form: its label, what is expected, and what was wrong with it, tied together for every reader. */
import { type ReactNode, useId } from 'react'

/** What a control takes so that its label, hint and fault are read with it. */
export type Tied = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
}

/** Ties any control to its words. */
export const Field = ({
  name,
  label,
  hint,
  fault,
  children,
}: FieldProps & { readonly children: (tied: Tied) => ReactNode }) => {
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(fault ? { 'aria-invalid': true } : {}),
      })}
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  )
}

type TextProps = FieldProps & {
  readonly type?: 'text' | 'password' | 'number' | 'datetime-local' | 'email' | 'url' | 'time'
  readonly autoComplete?: string
  readonly value?: string | undefined
  readonly required?: boolean
  readonly lines?: number
  readonly most?: number
  /** Codes and names for signing in are read from left to right in every language. */
  readonly code?: boolean
}

/** A line of text, or several. */
export const TextField = ({ type = 'text', value, lines, most, code, ...props }: TextProps) => (
  <Field name={props.name} label={props.label} hint={props.hint} fault={props.fault}>
    {(tied) => {
      const shared = {
        ...tied,
        defaultValue: value,
        required: props.required,
        maxLength: most,
        dir: code ? 'ltr' : 'auto',
      }
      return lines ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input
          {...shared}
          type={type}
          autoComplete={props.autoComplete}
          spellCheck={code ? false : undefined}
        />
      )
    }}
  </Field>
)

export type Choice = readonly [value: string, label: string]

/** One of several. `none` is what choosing nothing is called, where one may. */
export const ChoiceField = (
  props: FieldProps & {
    readonly choices: readonly Choice[]
    readonly value?: string | undefined
    readonly none?: string | undefined
    readonly required?: boolean
  },
) => (
  <Field name={props.name} label={props.label} hint={props.hint} fault={props.fault}>
    {(tied) => (
      <select {...tied} defaultValue={props.value ?? ''} required={props.required}>
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** Yes or no. */
export const TickField = (props: {
  readonly name: string
  readonly label: string
  readonly ticked?: boolean | undefined
}) => (
  <label className="tick">
    <input type="checkbox" name={props.name} value="yes" defaultChecked={props.ticked} />
    {props.label}
  </label>
)
