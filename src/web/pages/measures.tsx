/** Measures of one pact: power beside dependence, balance, burden, interests, reliability. */
const Measures = () => null
export default Measures
