/** Everybody that one can be in a demonstration, each with one click. */
import { Form, useLoaderData } from 'react-router'
import type { loader } from '../pages/demonstration.tsx'
import { ChoiceField } from '../parts/field.tsx'
import { Submit } from '../parts/submit.tsx'
import { useAddress, useName, useSay } from '../reader.tsx'
import { demonstrationBook } from '../sentences/demonstration.ts'
import { Be, type Somebody, useSayPerson } from './person.tsx'

const secretariat: readonly Somebody[] = [
  { role: 'duty-officer', seat: 1 },
  { role: 'duty-officer', seat: 2 },
  { role: 'auditor' },
]

const groups = [
  ['delegates', 'delegate'],
  ['planners', 'planner'],
  ['commanders', 'commander'],
] as const

export const People = () => {
  const { pact, pacts, members, to, tour } = useLoaderData<typeof loader>()
  const [say, name, address] = [useSay(demonstrationBook), useName(), useAddress()]
  const sayPerson = useSayPerson()
  const call = tour?.played?.id
  const next = to ?? address(`/demonstration${call === undefined ? '' : `?call=${call}`}`)
  return (
    <section className="stack" aria-labelledby="people" id="be">
      <h2 id="people">{say('people')}</h2>
      <p className="text">{say('peopleAbout')}</p>
      <h3>{say('secretariat')}</h3>
      <ul className="people">
        {secretariat.map((person) => (
          <li key={`${person.role} ${person.seat}`}>
            <Be person={person} to={next} />
          </li>
        ))}
      </ul>
      {groups.map(([title, role]) => (
        <div key={role} className="stack">
          <h3 id={title}>{say(title)}</h3>
          <ul className="people" aria-labelledby={title}>
            {members.map((member) => (
              <li key={member}>
                <Be person={{ role, member }} to={next} label={sayPerson({ role, member })}>
                  {name(member)}
                </Be>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Form method="get" action={`${address('/demonstration')}#be`} className="row" preventScrollReset>
        {call !== undefined && <input type="hidden" name="call" value={call} />}
        {to && <input type="hidden" name="to" value={to} />}
        <ChoiceField {...{ name: 'pact', label: say('otherPact'), choices: pacts, value: pact }} />
        <Submit>{say('show')}</Submit>
      </Form>
    </section>
  )
}
