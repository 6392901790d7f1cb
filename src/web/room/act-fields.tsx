/** The controls of an act's form. */
import { sayNumber, sayWord, type WordOf } from '../../words/index.ts'
import { ChoiceField, Field, TextField, TickField } from '../parts/field.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import type { ActField } from './fields.ts'
import { rowsMost, type Written } from './filled.ts'
import { useRoom } from './shown.ts'

type Shown = { readonly field: ActField; readonly said: Written; readonly fault: string | undefined }

/** One field with what was said in it before, and what was wrong with that. */
export const ActFieldShown = ({ field, said, fault }: Shown) => {
  const [say, reader] = [useSay(roomActsBook), useReader()]
  const optionName = useOptionName(field)
  const { name, kind, needed, most } = field
  const label = needed ? say(`field/${name}`) : say('optional', { label: say(`field/${name}`) })
  const shared = { name, label, fault, required: needed, value: said[name] ?? field.value }
  switch (kind) {
    case 'choice': {
      const choices = (field.options ?? []).map((option) => [option, optionName(option)] as const)
      return <ChoiceField {...shared} choices={choices} {...(needed ? {} : { none: say('none') })} />
    }
    case 'ticks':
      return <Ticks field={field} said={said} fault={fault} label={label} />
    case 'rows':
      return <Rows said={said} />
    case 'text':
      return <TextField {...shared} lines={2} most={4_000} />
    case 'lines':
      return <TextField {...shared} lines={3} hint={say('onePerLine')} />
    case 'code':
      return <TextField {...shared} code most={64} />
    case 'day':
      return <DayField {...shared} />
    case 'instant':
      return <TextField {...shared} type="datetime-local" hint={say('inUtc')} />
    case 'number': {
      const hint = most === undefined ? undefined : say('atMost', { most: sayNumber(reader, most) })
      return <TextField {...shared} type="number" hint={hint} />
    }
    default:
      return <TextField {...shared} most={4_000} />
  }
}

/** The reader's name of an option. */
export const useOptionName = ({ words }: Pick<ActField, 'words'>): ((option: string) => string) => {
  const { names } = useRoom()
  const [say, reader] = [useSay(roomActsBook), useReader()]
  return (option) => {
    if (words === undefined || words === 'names') return names(option, reader.language)
    if (words === 'yes-no') return say(option === 'true' ? 'yes' : 'no')
    if (words === 'outcome') return sayWord(reader, 'outcome', option === 'true' ? 'adopted' : 'failed')
    return sayWord(reader, words, option as WordOf<typeof words>)
  }
}

type Labelled = Shown & { readonly label: string }

const Ticks = ({ field, said, fault, label }: Labelled) => {
  const optionName = useOptionName(field)
  return (
    <fieldset>
      <legend>{label}</legend>
      {(field.options ?? []).map((option) => {
        const name = `${field.name}.${option}`
        return (
          <TickField key={option} name={name} label={optionName(option)} ticked={said[name] !== undefined} />
        )
      })}
      {fault && <span className="fault">{fault}</span>}
    </fieldset>
  )
}

const DayField = (props: {
  readonly name: string
  readonly label: string
  readonly fault: string | undefined
  readonly value: string | undefined
  readonly required: boolean
}) => (
  <Field name={props.name} label={props.label} fault={props.fault}>
    {(tied) => <input {...tied} type="date" defaultValue={props.value} required={props.required} />}
  </Field>
)

/** The lines of a requirement: as many as are filled. */
const Rows = ({ said }: { readonly said: Written }) => {
  const say = useSay(roomActsBook)
  return (
    <>
      {Array.from({ length: rowsMost }, (_, index) => index).map((index) => (
        <fieldset key={index} className="line">
          <legend>{say('requirementLine', { number: index + 1 })}</legend>
          {(['capability', 'quantity', 'place'] as const).map((part) => {
            const name = `lines.${index}.${part}`
            return (
              <TextField
                key={part}
                name={name}
                label={say(`row/${part}`)}
                value={said[name]}
                type={part === 'quantity' ? 'number' : 'text'}
                code={part === 'capability'}
                required={index === 0}
              />
            )
          })}
        </fieldset>
      ))}
    </>
  )
}
