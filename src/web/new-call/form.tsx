/** The last step: what the caller says, or what a consultation is about. A draft of it survives. */
import { useEffect, useRef } from 'react'
import { Form, useLoaderData, useLocation, useNavigation } from 'react-router'
import type { Instant } from '../../instant.ts'
import { sayInstant, sayNumber, sayWord } from '../../words/index.ts'
import { dropDraft, useDraft } from '../drafts.ts'
import type { Refused } from '../forms.ts'
import type { loader, Under } from '../pages/new-call.tsx'
import { type Choice, ChoiceField, Field, TextField } from '../parts/field.tsx'
import { FormFault, faultsOf, useRefusal } from '../parts/form-fault.tsx'
import { To } from '../parts/link.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { Submit } from '../parts/submit.tsx'
import { useReader, useSay } from '../reader.tsx'
import { newCallBook } from '../sentences/new-call.ts'
import { needLines } from './send.ts'

const where = {
  ...{ 'call/not-covered': 'threat', 'call/no-such-provision': 'provision' },
} as const

type Words = { readonly said: Refused['said']; readonly faults: Readonly<Record<string, string>> }

export const CallForm = ({ under }: { readonly under: Under }) => {
  const { account, key } = useLoaderData<typeof loader>()
  const refused = useRefusal()
  const { pathname, search } = useLocation()
  const say = useSay(newCallBook)
  const form = useRef<HTMLFormElement>(null)
  const path = `${pathname}${search}`
  const title = under.chosen?.title ?? say('consult')
  const since = useDraft(form, { account, path, title: `${under.name}: ${title}` })
  useSent({ account, path })
  const words = { said: refused?.said ?? {}, faults: faultsOf(refused?.problem, where) }
  return (
    <Form method="post" action={search} className="form stack" ref={form}>
      <FormFault problem={refused?.problem} />
      <NotSent isOnce />
      <input type="hidden" name="intent" value={under.isConsulting ? 'consult' : 'call'} />
      <input type="hidden" name="key" defaultValue={words.said.key ?? key} />
      {under.isConsulting ? (
        <Consultation under={under} words={words} />
      ) : (
        <Calling under={under} words={words} />
      )}
      <div className="row">
        <Submit rank="first">{say(under.isConsulting ? 'submitConsult' : 'submit')}</Submit>
        <To to={`/calls/new?pact=${under.id}`}>{say('another')}</To>
      </div>
      {since && <DraftNote {...{ account, path, since }} />}
    </Form>
  )
}

/** A draft has done its work once its call is there. */
const useSent = ({ account, path }: { readonly account: string; readonly path: string }): void => {
  const { state, formMethod, location } = useNavigation()
  const sent =
    state === 'loading' && formMethod === 'POST' && /\/calls\/(?!new$)[^/]+$/.test(location.pathname)
  useEffect(() => {
    if (sent) dropDraft({ account, path })
  }, [sent, account, path])
}

const DraftNote = (props: { readonly account: string; readonly path: string; readonly since: string }) => {
  const [say, reader] = [useSay(newCallBook), useReader()]
  const drop = () => {
    dropDraft(props)
    window.location.reload()
  }
  return (
    <p className="quiet row">
      <small>{say('draft', { at: sayInstant(reader, props.since as Instant) })}</small>
      <button type="button" className="button small-button" onClick={drop}>
        {say('dropDraft')}
      </button>
    </p>
  )
}

const Consultation = ({
  under,
  words: { said, faults },
}: {
  readonly under: Under
  readonly words: Words
}) => {
  const say = useSay(newCallBook)
  return (
    <>
      <TextField
        {...{ name: 'about', label: say('about'), fault: faults.about, value: said.about }}
        {...{ lines: 4, most: 4000, required: true }}
      />
      {under.consultations.length > 0 && (
        <ChoiceField
          {...{ name: 'provision', label: say('provision'), fault: faults.provision, value: said.provision }}
          {...{ none: say('none'), choices: under.consultations }}
        />
      )}
      {under.bodies.length > 0 && (
        <ChoiceField
          {...{ name: 'body', label: say('body'), fault: faults.body, value: said.body }}
          {...{ none: say('none'), choices: under.bodies }}
        />
      )}
    </>
  )
}

const Calling = ({ under, words }: { readonly under: Under; readonly words: Words }) => {
  const [say, reader] = [useSay(newCallBook), useReader()]
  const { said, faults } = words
  const threats = (under.chosen?.covers ?? []).map(
    (threat): Choice => [threat, sayWord(reader, 'threat', threat)],
  )
  return (
    <>
      <p>
        <b>{under.chosen?.title}</b>
      </p>
      <input type="hidden" name="provision" value={under.chosen?.id} />
      <ChoiceField
        {...{ name: 'threat', label: say('threat'), hint: say('threatHint'), fault: faults.threat }}
        {...{ value: said.threat, choices: threats, required: true }}
      />
      <TextField
        {...{ name: 'claim', label: say('claim'), hint: say('claimHint'), fault: faults.claim }}
        {...{ value: said.claim, lines: 5, most: 4000, required: true }}
      />
      <details open={said.aggressor !== undefined}>
        <summary>{say('names')}</summary>
        <ChoiceField
          {...{ name: 'aggressor', label: say('aggressor'), fault: faults.aggressor }}
          {...{ value: said.aggressor, none: say('nobody'), choices: under.aggressors }}
        />
      </details>
      <Needs under={under} words={words} />
    </>
  )
}

const Needs = ({ under, words: { said, faults } }: { readonly under: Under; readonly words: Words }) => {
  const [say, reader] = [useSay(newCallBook), useReader()]
  return (
    <fieldset>
      <legend>{say('needs')}</legend>
      <p className="quiet">
        <small>{say('needsHint')}</small>
      </p>
      {faults.needs && <p className="fault">{faults.needs}</p>}
      {Array.from({ length: needLines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand where they stand.
        <details key={line} open={line === 0 || said[`capability-${line}`] !== undefined}>
          <summary>{say('need', { number: sayNumber(reader, line + 1) })}</summary>
          <div className="pair">
            <Capability under={under} name={`capability-${line}`} value={said[`capability-${line}`]} />
            <TextField
              {...{
                name: `quantity-${line}`,
                label: say('quantity'),
                value: said[`quantity-${line}`],
                fault: faults[`quantity-${line}`],
              }}
              type="number"
            />
            <TextField
              {...{
                name: `place-${line}`,
                label: say('place'),
                value: said[`place-${line}`],
                fault: faults[`place-${line}`],
                most: 400,
              }}
            />
            <TextField
              {...{
                name: `latest-${line}`,
                label: say('latest'),
                value: said[`latest-${line}`],
                fault: faults[`latest-${line}`],
              }}
              type="datetime-local"
            />
          </div>
        </details>
      ))}
    </fieldset>
  )
}

/** Capabilities by their families. */
const Capability = (props: {
  readonly under: Under
  readonly name: string
  readonly value: string | undefined
}) => {
  const [say, reader] = [useSay(newCallBook), useReader()]
  const families = Map.groupBy(props.under.capabilities, ({ family }) => family)
  return (
    <Field name={props.name} label={say('capability')}>
      {(tied) => (
        <select {...tied} defaultValue={props.value ?? ''}>
          <option value="">{say('noCapability')}</option>
          {[...families].map(([family, list]) => (
            <optgroup key={family} label={sayWord(reader, 'capabilityFamily', family)}>
              {list.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
