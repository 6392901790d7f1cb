/** What one is told of, and where: mail and webhooks. */
import { useEffect, useRef } from 'react'
import { Form, useLoaderData } from 'react-router'
import type { Subscription } from '../../desk/index.ts'
import { isolate, languages } from '../../words/index.ts'
import type { loader } from '../pages/account.tsx'
import { ChoiceField, TextField, TickField } from '../parts/field.tsx'
import { faultsOf } from '../parts/form-fault.tsx'
import { Submit } from '../parts/submit.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { accountBook } from '../sentences/account.ts'
import { nameOfLanguage } from '../sentences/frame.ts'
import { RowForm, SecretShown, Section, useMade, useRefused } from './section.tsx'

export const Notices = () => {
  const { subscriptions } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(accountBook), useReader()]
  const made = useMade('webhook')
  if (!subscriptions) return null
  return (
    <Section id="notices" intents={['subscribe', 'unsubscribe']} about="noticesAbout">
      {made && (
        <SecretShown made={made} says={say('webhookSecret', { address: isolate(made.title, reader) })} />
      )}
      {subscriptions.length === 0 ? (
        <p className="quiet">{say('noNotices')}</p>
      ) : (
        <Subscriptions rows={subscriptions} />
      )}
      <Subscribe />
    </Section>
  )
}

const Subscriptions = ({ rows }: { readonly rows: readonly Subscription[] }) => {
  const { pacts } = useLoaderData<typeof loader>()
  const say = useSay(accountBook)
  const topicsIn = ({ topics }: Subscription): string =>
    topics
      .map((topic) =>
        topic.kind === 'own'
          ? say('topic/own')
          : topic.kind === 'pact'
            ? (pacts.find(([id]) => id === topic.pact)?.[1] ?? topic.pact)
            : say('topic/call', { call: topic.call }),
      )
      .join(' · ')
  const columns: readonly Column<Subscription>[] = [
    { id: 'where', title: say('where'), of: ({ address }) => <bdi>{address}</bdi> },
    { id: 'kind', title: say('kind'), of: ({ kind }) => say(`kind/${kind}`) },
    { id: 'topics', title: say('topics'), of: topicsIn },
    {
      ...{ id: 'problem', title: say('problem') },
      of: ({ problem }) =>
        problem ? <bdi className="fault">{problem}</bdi> : <span className="quiet">{say('noProblem')}</span>,
    },
    {
      ...{ id: 'do', title: say('do') },
      of: ({ id, address }) => (
        <RowForm
          {...{ intent: 'unsubscribe', name: 'subscription', value: id }}
          label={say('unsubscribeOf', { address })}
        >
          {say('unsubscribe')}
        </RowForm>
      ),
    },
  ]
  return <Table caption={say('notices')} quiet columns={columns} rows={rows} keyOf={({ id }) => id} />
}

const where = {
  ...{ 'subscription/address': 'address', 'subscription/topics': 'topics' },
  ...{ 'subscription/zone': 'zone', 'subscription/quiet': 'from' },
} as const

const Subscribe = () => {
  const { pacts, call, me, subscriptions } = useLoaderData<typeof loader>()
  const [say, { language }] = [useSay(accountBook), useReader()]
  const refused = useRefused(['subscribe'])
  const [said, faults] = [refused?.said ?? {}, faultsOf(refused?.problem, where)]
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.elements.namedItem('zone')
    if (field instanceof HTMLInputElement && field.value === 'Etc/UTC')
      field.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  }, [])
  return (
    <Form method="post" className="form stack" preventScrollReset ref={form} key={subscriptions?.length}>
      <input type="hidden" name="intent" value="subscribe" />
      <div className="pair">
        <ChoiceField
          {...{ name: 'kind', label: say('kind'), value: said.kind ?? 'e-mail' }}
          choices={[
            ['e-mail', say('kind/e-mail')],
            ['webhook', say('kind/webhook')],
          ]}
        />
        <TextField
          {...{
            name: 'address',
            label: say('addressField'),
            hint: say('addressHint'),
            fault: faults.address,
          }}
          {...{ value: said.address, most: 500, required: true, code: true }}
        />
      </div>
      <fieldset>
        <legend>{say('topics')}</legend>
        {faults.topics && <p className="fault">{faults.topics}</p>}
        {me.member !== undefined && (
          <TickField name="own" label={say('topic/own')} ticked={refused ? said.own === 'yes' : true} />
        )}
        {call !== undefined && <input type="hidden" name="call" value={call} />}
        {call !== undefined && <p>{say('topic/call', { call })}</p>}
        <ChoiceField
          {...{
            name: 'pact',
            label: say('topic/pact'),
            none: say('noPact'),
            choices: pacts,
            value: said.pact,
          }}
        />
      </fieldset>
      <div className="pair">
        <ChoiceField
          {...{ name: 'language', label: say('language'), value: said.language ?? language }}
          choices={languages.map((each): [string, string] => [each, nameOfLanguage[each]])}
        />
        <TextField
          {...{ name: 'zone', label: say('zone'), hint: say('zoneHint'), fault: faults.zone }}
          {...{ value: said.zone ?? 'Etc/UTC', most: 100, code: true }}
        />
        <TextField
          {...{ name: 'from', label: say('quietFrom'), fault: faults.from, value: said.from, type: 'time' }}
        />
        <TextField {...{ name: 'until', label: say('quietUntil'), value: said.until, type: 'time' }} />
      </div>
      <p>
        <Submit>{say('subscribe')}</Submit>
      </p>
    </Form>
  )
}
