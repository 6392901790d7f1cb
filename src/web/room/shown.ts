/** What a loader hands to the call room, and what every part of the room reads from it at the present moment. */
import { createContext, useContext } from 'react'
import type { Call } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import type { Mode } from '../../ledger/index.ts'
import type { Names } from '../../words/index.ts'
import type { SourceList } from '../parts/source.tsx'
import type { StateNames } from '../reader.tsx'
import type { Leg } from './legs.ts'
import type { Tape } from './moment.ts'
import type { OwnNames } from './names.ts'
import type { RecordShown } from './record.ts'
import type { Scene } from './stage.ts'

/** A provision by which a call was made: its article, what that provides, and whether a body decides. */
export type ProvisionShown = {
  readonly title: string
  readonly article: string
  readonly summary: string | undefined
  readonly decided: boolean
}

export type RoomShown = {
  readonly source: 'record' | 'live'
  readonly mode: Mode
  readonly id: string
  readonly pact: { readonly id: string; readonly name: string }
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly caller: MemberId | undefined
  /** The reader sees the public part alone: positions and offers are the members' own. */
  readonly isPublicPart: boolean
  readonly zone: string
  /** The moment that the address asks for, else the last one. */
  readonly at: number
  readonly tape: Tape
  readonly names: OwnNames
  readonly states: StateNames
  readonly scene: Scene
  readonly provision: ProvisionShown | undefined
  readonly sources: SourceList
  readonly record: RecordShown | undefined
  /** Other pacts that the call names, as they are called. */
  readonly otherPacts: Readonly<Record<string, string>>
}

/** What of the room stays as the moment moves: parts that need no more are not drawn again. */
export type RoomStill = {
  readonly room: RoomShown
  readonly legs: readonly Leg[]
  readonly names: Names
  /** The zone in which clock times are said. */
  readonly zone: string
}

/** The call at one of its moments: how many have passed, and how it then stood. */
export type RoomNow = { readonly reached: number; readonly call: Call }

const still = createContext<RoomStill | undefined>(undefined)
const now = createContext<RoomNow | undefined>(undefined)
export const [RoomStillProvider, RoomNowProvider] = [still.Provider, now.Provider]

const inside = <Value>(found: Value | undefined): Value => {
  if (found === undefined) throw new Error('a part of the room stands outside of it')
  return found
}

export const useRoom = (): RoomStill => inside(useContext(still))
export const useNow = (): RoomNow => inside(useContext(now))
