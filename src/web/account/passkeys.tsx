/** The passkeys of one's account. Only a script can add one, since only the browser speaks with the device. */
import { type FormEvent, useState } from 'react'
import { useLoaderData, useNavigate } from 'react-router'
import type { Passkey } from '../../access/index.ts'
import { NoAnswer, type Problem } from '../../http/index.ts'
import { sayInstant } from '../../words/index.ts'
import { useScript } from '../in-browser.ts'
import type { loader } from '../pages/account.tsx'
import { TextField } from '../parts/field.tsx'
import { FormFault } from '../parts/form-fault.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { addPasskey, knowsPasskeys } from '../passkey.ts'
import { useAddress, useReader, useSay } from '../reader.tsx'
import { accountBook } from '../sentences/account.ts'
import { signInBook } from '../sentences/sign-in.ts'
import { RowForm, Section } from './section.tsx'

export const Passkeys = () => {
  const { passkeys } = useLoaderData<typeof loader>()
  const [say, reader, script] = [useSay(accountBook), useReader(), useScript()]
  const columns: readonly Column<Passkey>[] = [
    { id: 'title', title: say('passkeyTitle'), of: ({ title }) => <bdi>{title}</bdi> },
    { id: 'added', title: say('added'), of: ({ createdAt }) => sayInstant(reader, createdAt) },
    {
      ...{ id: 'used', title: say('used') },
      of: ({ usedAt }) =>
        usedAt ? sayInstant(reader, usedAt) : <span className="quiet">{say('never')}</span>,
    },
    {
      ...{ id: 'do', title: say('do') },
      of: ({ id, title }) => (
        <RowForm
          {...{ intent: 'remove-passkey', name: 'passkey', value: id }}
          label={say('removeOf', { title })}
        >
          {say('remove')}
        </RowForm>
      ),
    },
  ]
  return (
    <Section id="passkeys" intents={['remove-passkey', 'add-passkey']} about="passkeysAbout">
      {passkeys.length === 0 ? (
        <p className="quiet">{say('noPasskeys')}</p>
      ) : (
        <Table caption={say('passkeys')} quiet columns={columns} rows={passkeys} keyOf={({ id }) => id} />
      )}
      {script && knowsPasskeys() ? <Add key={passkeys.length} /> : <p className="quiet">{say('noScript')}</p>}
    </Section>
  )
}

const Add = () => {
  const [say, saySignIn, { language }] = [useSay(accountBook), useSay(signInBook), useReader()]
  const [navigate, address] = [useNavigate(), useAddress()]
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<{ readonly problem?: Problem; readonly said?: string }>({})
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const title = String(new FormData(event.currentTarget).get('title') ?? '')
    setBusy(true)
    setFault({})
    try {
      const done = await addPasskey(language, title)
      if (done.ok) await navigate(address('/account?done=add-passkey#passkeys'))
      else setFault(done.problem ? { problem: done.problem } : { said: say('passkeyStopped') })
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      setFault({ said: saySignIn('noAnswer') })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="form stack" onSubmit={add}>
      <FormFault problem={fault.problem} />
      {fault.said && (
        <p className="form-fault" role="alert">
          {fault.said}
        </p>
      )}
      <TextField
        {...{
          name: 'title',
          label: say('passkeyTitle'),
          hint: say('passkeyHint'),
          most: 120,
          required: true,
        }}
      />
      <p>
        <button type="submit" className="button" aria-disabled={busy || undefined}>
          {say('addPasskey')}
        </button>
      </p>
    </form>
  )
}
