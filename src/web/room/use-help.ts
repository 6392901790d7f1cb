/** How far help is at the moment, as far as the reader may know. */
import { useMemo } from 'react'
import { type Help, helpAt, publicHelpAt } from './help.ts'
import { useNow, useRoom } from './shown.ts'

export const useHelp = (): Help => {
  const [{ room, legs }, { call, reached }] = [useRoom(), useNow()]
  return useMemo(() => {
    const { moments, start } = room.tape
    return room.isPublicPart
      ? publicHelpAt(call, moments.slice(0, reached - start))
      : helpAt(call, legs, reached)
  }, [room, legs, call, reached])
}
