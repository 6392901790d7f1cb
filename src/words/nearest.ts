/** The known names nearest to a mistyped one, to be offered where it is refused. */

/** Up to `most` names by edit distance (Levenshtein 1966); all of them where there are few. */
export const nearest = (name: string, known: readonly string[], most = 5): readonly string[] => {
  const wanted = name.toLowerCase()
  const ranked = known.map((each) => ({
    each,
    far: distance(wanted, each.toLowerCase()) - (each.toLowerCase().includes(wanted) ? 10 : 0),
  }))
  return ranked
    .sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each)
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (let at = 0; at < b.length; at++)
      next.push(Math.min(row[at]! + (letter === b[at] ? 0 : 1), row[at + 1]! + 1, next[at]! + 1))
    row = next
  }
  return row[b.length]!
}
