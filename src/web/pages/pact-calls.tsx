/** Every call on record and its answer, also those that nobody answered. */
const PactCalls = () => null
export default PactCalls
