/** The tables of the page of forces: pledges, approvals at home, caveats. */
import { sayDay, sayWord } from '../../words/index.ts'
import { ClaimList, Refs } from '../explainer/parts.tsx'
import type { ForceTold } from '../explainer/views/forces.ts'
import { To } from '../parts/link.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { forcesBook } from '../sentences/forces.ts'
import type { ForcesShown } from './shown.ts'

/** Who pledged what to one force. */
export const Pledges = ({ force }: { readonly force: ForceTold }) => {
  const [say, name, reader] = [useSay(forcesBook), useName(), useReader()]
  if (force.pledges.length === 0) return null
  const numbered = force.pledges.map((pledge, at) => ({ ...pledge, at }))
  const missing = <span className="quiet">{say('notPublished')}</span>
  return (
    <Table
      caption={say('pledgesOf', { force: force.name })}
      rows={numbered}
      keyOf={({ at }) => `${force.id}-${at}`}
      columns={[
        { id: 'member', title: say('member'), of: ({ member }) => name(member) },
        {
          id: 'unit',
          title: say('unit'),
          of: ({ unit, note, refs, confidence }) => (
            <>
              {unit ?? missing} <Refs refs={refs} {...(confidence ? { confidence } : {})} />
              {note && <small className="quiet"> {note}</small>}
            </>
          ),
        },
        { id: 'garrison', title: say('garrison'), of: ({ garrison }) => garrison ?? '' },
        { id: 'from', title: say('from'), of: ({ from }) => sayDay(reader, from) },
        {
          id: 'people',
          title: say('people'),
          of: ({ people }) => (people.length > 0 ? <ClaimList claims={people} unit="people" /> : missing),
        },
      ]}
    />
  )
}

/** What must be settled in a contributor's own country. */
export const Approvals = ({ of }: { readonly of: ForcesShown['approvals'] }) => {
  const [say, name, reader] = [useSay(forcesBook), useName(), useReader()]
  if (of.length === 0) return <p className="quiet">{say('noApprovals')}</p>
  return (
    <>
      <p className="text">{say('approvalsLead')}</p>
      <Table
        caption={say('approvals')}
        quiet
        rows={of}
        keyOf={({ member }) => `approval-${member}`}
        columns={[
          { id: 'member', title: say('member'), of: ({ member }) => name(member) },
          {
            id: 'steps',
            title: say('steps'),
            of: ({ steps, note, cited }) => (
              <>
                {steps.map((step) => sayWord(reader, 'step', step)).join(' · ')} <Refs {...cited} />
                {note && <small className="quiet"> {note}</small>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

export const Caveats = (props: { readonly of: ForcesShown['caveats']; readonly pact: string }) => {
  const [say, name] = [useSay(forcesBook), useName()]
  const { of, pact } = props
  return (
    <>
      <p className="quiet text">{say('noCaveats')}</p>
      {of.length > 0 && (
        <Table
          caption={say('fromRecord')}
          rows={of.map((each, at) => ({ ...each, at }))}
          keyOf={({ at }) => `caveat-${at}`}
          columns={[
            { id: 'member', title: say('member'), of: ({ member }) => name(member) },
            { id: 'unit', title: say('unit'), of: ({ unit }) => unit },
            {
              id: 'caveats',
              title: say('caveats'),
              of: ({ caveats, cited }) => (
                <>
                  {caveats.join(' · ')} <Refs {...cited} />
                </>
              ),
            },
            {
              id: 'call',
              title: say('fromRecord'),
              of: ({ call, title }) => <To to={`/pacts/${pact}/calls/${call}`}>{title}</To>,
            },
          ]}
        />
      )}
    </>
  )
}
