/** Whom one acts as, on every page of a demonstration: calm, with the way to be somebody else and the way back. */
import { useLocation, useMatch } from 'react-router'
import type { Text3 } from '../../pact/index.ts'
import { To } from '../parts/link.tsx'
import { NamesOfStates, useReader, useSay } from '../reader.tsx'
import { demonstrationBook } from '../sentences/demonstration.ts'
import { type Somebody, useSayPerson } from './person.tsx'

type Acting = Somebody & { readonly memberName?: Text3 | undefined }

export const ActingBar = ({ acting }: { readonly acting: Acting }) => (
  <NamesOfStates value={acting.member && acting.memberName ? { [acting.member]: acting.memberName } : {}}>
    <Bar acting={acting} />
  </NamesOfStates>
)

const Bar = ({ acting }: { readonly acting: Acting }) => {
  const [say, sayPerson, { language }] = [useSay(demonstrationBook), useSayPerson(), useReader()]
  const { pathname, search } = useLocation()
  const call = useMatch('/:lang/calls/:call')?.params.call
  const isTour = pathname === `/${language}/demonstration`
  const back = isTour ? pathname : `${pathname}${search}`
  return (
    <span className="acting">
      <span>
        {say('bar/as')} <b>{sayPerson(acting)}</b>
      </span>
      <To to={`/demonstration?to=${encodeURIComponent(back)}#be`}>{say('bar/switch')}</To>
      {!isTour && (
        <To to={`/demonstration${call && call !== 'new' ? `?call=${call}` : ''}`}>{say('bar/tour')}</To>
      )}
    </span>
  )
}
