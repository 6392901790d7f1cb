/** Standing forces, pledges, readiness, caveats. */
const Forces = () => null
export default Forces
