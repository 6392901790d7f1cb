/** Power beside dependence as a file: one line a member, every share with its figure and year. */
import { csvTable } from '../../exchange/index.ts'
import { pick, saySentence } from '../../words/index.ts'
import { sayScale } from '../amounts.ts'
import { askedOf } from '../explainer/load.ts'
import type { Loading } from '../house.ts'
import { type MemberRow, rowsShown } from '../measures/shown.ts'
import { namesOf } from '../readings.ts'
import { explainerMeasuredBook } from '../sentences/explainer-measured.ts'
import { measuresBook } from '../sentences/measures.ts'

export const loader = async (loading: Loading): Promise<Response> => {
  const asked = await askedOf(loading)
  const { reading, language, states, pact, on } = asked
  if (!reading) throw new Response(null, { status: 404 })
  const { scales, rows } = rowsShown({ ...asked, reading })
  const names = namesOf(states, pact, reading.members)
  const say = (key: keyof typeof measuresBook): string => saySentence(language, measuresBook[key])
  const year = saySentence(language, explainerMeasuredBook.year)
  const text = csvTable<MemberRow>(
    [
      { title: 'id', tag: '#country+code', value: ({ id }) => id },
      {
        title: say('member'),
        tag: '#country+name',
        value: ({ id }) => (names[id] ? pick(names[id], language) : id),
      },
      { title: say('power'), value: ({ power }) => power },
      { title: say('turns'), value: ({ turns }) => turns },
      ...scales.flatMap((scale) => {
        const name = sayScale(language, scale)
        return [
          { title: name, value: ({ shares }: MemberRow) => shares[scale]?.value },
          {
            title: `${name}: ${saySentence(language, explainerMeasuredBook.share)}`,
            value: ({ shares }: MemberRow) => shares[scale]?.share,
          },
          { title: `${name}: ${year}`, value: ({ shares }: MemberRow) => shares[scale]?.year },
        ]
      }),
    ],
    rows,
  )
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${pact.id}-measures-${on}.csv"`,
    },
  })
}
