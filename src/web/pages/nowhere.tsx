/** Every address in a language that is no page. */
export const loader = (): never => {
  throw new Response(null, { status: 404 })
}

const Nowhere = () => null
export default Nowhere
