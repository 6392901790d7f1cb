/** A demonstration for newcomers: be anybody, call, answer, and see the decision and why. */
const Demonstration = () => null
export default Demonstration
