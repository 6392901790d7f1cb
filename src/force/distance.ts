/** Distance over the Earth, for flying times. */

const earthRadiusKilometres = 6371.0088

export type Position = { readonly latitude: number; readonly longitude: number }

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great circle in kilometres (haversine), rounded to ten metres so that engines cannot differ in the last bits. */
export const greatCircle = (from: Position, to: Position): number => {
  const [a, b] = [radians(from.latitude), radians(to.latitude)]
  const north = Math.sin((b - a) / 2)
  const east = Math.sin(radians(to.longitude - from.longitude) / 2)
  const h = north * north + Math.cos(a) * Math.cos(b) * east * east
  return Math.round(2 * earthRadiusKilometres * Math.asin(Math.min(1, Math.sqrt(h))) * 100) / 100
}
